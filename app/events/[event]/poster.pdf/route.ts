import { posterAnswer } from '../../poster-answer'

export const GET = async (request: Request, { params }: RouteContext<'/events/[event]/poster.pdf'>) =>
  posterAnswer(request, (await params).event, 'poster')
