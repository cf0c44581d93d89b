import { answerMessage } from '../../../solidarity-form'

export async function POST(request: Request, { params }: RouteContext<'/disputes/[dispute]/solidarity'>) {
  return answerMessage(request, 'disputes', (await params).dispute)
}
