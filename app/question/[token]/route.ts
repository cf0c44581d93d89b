import { deleteQuestion } from '@/features/enquiries/mutations'
import { myQuestionPath } from '@/features/enquiries/paths'
import { requestLocale, seeOther } from '@/lib/http'

/** Deletes the question; the page of its link then says that it is over. */
export async function POST(request: Request, { params }: RouteContext<'/question/[token]'>) {
  const { token } = await params
  await deleteQuestion(token)
  return seeOther(requestLocale(request.headers), myQuestionPath(token))
}
