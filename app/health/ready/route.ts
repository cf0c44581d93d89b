import { connection } from 'next/server'
import { isReady } from '@/features/background/queries'

/** Says nothing more to strangers. */
export async function GET() {
  await connection()
  const ready = await isReady()
  return new Response(ready ? 'ready\n' : 'not ready\n', {
    status: ready ? 200 : 503,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  })
}
