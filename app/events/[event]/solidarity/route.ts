import { answerMessage } from '../../../solidarity-form'

export async function POST(request: Request, { params }: RouteContext<'/events/[event]/solidarity'>) {
  return answerMessage(request, 'events', (await params).event)
}
