import { connection } from 'next/server'
/** The process answers. */
export async function GET() {
  // Without this the answer would be one that was written down when the app was built.
  await connection()
  return new Response('ok\n', { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
