/**
 * What went wrong in the database, without the query and without its parameters: those may hold an address.
 * The driver's own errors never leave `db/`.
 */
export class DatabaseError extends Error {
  override name = 'DatabaseError'
  constructor(
    /** SQLSTATE, or `DEADLINE`, or the driver's own code such as `ECONNREFUSED`. */
    readonly code: string,
    readonly constraint?: string,
  ) {
    super(`database: ${code}${constraint ? ` (${constraint})` : ''}`)
  }
}

export const violates = (error: unknown, constraint: string) =>
  error instanceof DatabaseError && error.constraint === constraint

/** Errors the application threw on purpose pass through; whatever the driver or the query builder threw is stripped. */
export function stripped(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof DatabaseError) return error
  const source = isQueryError(error) ? error.cause : error
  if (source instanceof DatabaseError) return source
  if (source === error && !isDriverError(error)) return error
  const { code, constraint_name } = (source ?? {}) as { code?: string; constraint_name?: string }
  return new DatabaseError(code ?? 'unknown', constraint_name)
}

// By its shape: a build shortens the names of classes, and each of its bundles has classes of its own.
const isQueryError = (error: Error) => 'query' in error && 'params' in error

const isDriverError = (error: Error) =>
  error.name === 'PostgresError' ||
  ('code' in error && 'query' in error) ||
  /^(CONNECT|CONNECTION|ECONN)/.test(String((error as { code?: string }).code ?? ''))
