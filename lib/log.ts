import pino from 'pino'
import { env } from '@/lib/env'

/** What a log line may carry. A closed list: anything else could be somebody's name. */
export type LogFacts = {
  reference?: string
  address?: string
  job?: string
  kind?: string
  code?: string
  count?: number
  status?: number
  milliseconds?: number
  error?: string
}

let logger: pino.Logger | undefined
const theLogger = () => (logger ??= pino({ level: env().LOG_LEVEL, base: undefined }))

export const log = {
  info: (message: string, facts: LogFacts = {}) => theLogger().info(facts, message),
  warn: (message: string, facts: LogFacts = {}) => theLogger().warn(facts, message),
  error: (message: string, facts: LogFacts = {}) => theLogger().error(facts, message),
}

/**
 * An error for the log: its class, its code and where it was thrown, but not its message, which may quote what a
 * person typed.
 */
export function errorFacts(error: unknown): LogFacts {
  if (!(error instanceof Error)) return { error: typeof error }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 6)
  return { error: [error.name, ...frames.map((frame) => frame.trim())].join(' | '), code }
}
