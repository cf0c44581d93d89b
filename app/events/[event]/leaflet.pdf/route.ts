import { posterAnswer } from '../../poster-answer'

export const GET = async (request: Request, { params }: RouteContext<'/events/[event]/leaflet.pdf'>) =>
  posterAnswer(request, (await params).event, 'leaflet')
