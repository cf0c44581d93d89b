/** Runs once when the framework starts a server process; never during the build. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startBackground } = await import('@/features/background/jobs')
  startBackground()
}

/** The one place where an unexpected error of a page, handler or action arrives. */
export async function onRequestError(
  error: unknown,
  request: { headers: Record<string, string | string[] | undefined> },
  context: { routePath: string },
) {
  const { errorFacts, log } = await import('@/lib/log')
  log.error('a request failed', {
    reference: String(request.headers['x-request-id'] ?? ''),
    address: context.routePath,
    ...errorFacts(error),
  })
}
