import { z } from 'zod'

const loopback = /^(localhost|127(?:[.]\d{1,3}){3}|\[::1\])$/

const settings = z
  .object({
    DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgres://'),
    DATABASE_DIRECT_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
      .optional(),
    DATABASE_REPLICA_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
      .optional(),
    DATABASE_PREPARE: z.enum(['on', 'off']).default('on'),
    APP_URL: z.string().regex(/^https?:\/\/[^/]+$/, 'must be like https://pickets.example, without a path'),
    HOST: z.string().min(1).optional(),
    PORT: z.coerce.number().int().min(1).max(65535).default(3000),
    DATA_DIR: z.string().min(1).default('.data'),
    AUTH_SECRET: z.string().min(32, 'must have at least 32 characters'),
    ENCRYPTION_KEYS: z
      .string()
      .regex(
        /^[a-z0-9]+:[A-Za-z0-9+/]{43}=(,[a-z0-9]+:[A-Za-z0-9+/]{43}=)*$/,
        'must be id:base64 of 32 bytes, newest first',
      ),
    SMTP_URL: z
      .string()
      .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')
      .optional(),
    MAIL_FROM: z.string().min(3).optional(),
    DEMO: z.enum(['on', 'off']).default('on'),
    LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
    NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  })
  .transform((given) => {
    const url = new URL(given.APP_URL)
    const isLoopback = loopback.test(url.hostname)
    return {
      ...given,
      host: given.HOST ?? (isLoopback ? '127.0.0.1' : '0.0.0.0'),
      mailFrom: given.MAIL_FROM ?? `Brazier <brazier@${isLoopback ? 'localhost' : url.hostname}>`,
      secure: url.protocol === 'https:',
      isLoopback,
      /** The demo is for a machine that only its own user can reach. */
      demo: given.DEMO === 'on' && isLoopback,
    }
  })

export type Env = z.infer<typeof settings>

let parsed: Env | undefined

/** The settings, read once. Throws one error that names every setting that is wrong, and never its value. */
export function env(): Env {
  if (parsed) return parsed
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''))
  const result = settings.safeParse({ ...given, APP_URL: given.APP_URL ?? `http://localhost:${given.PORT ?? 3000}` })
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`)
    throw new Error(`These settings are wrong or missing:\n${lines.join('\n')}\nThe README lists all settings.`)
  }
  parsed = result.data
  return parsed
}
