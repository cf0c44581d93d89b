import { hkdfSync } from 'node:crypto'
import { env } from '@/lib/env'

export type Key = { id: string; bytes: Buffer }

/** The operator's keys, newest first. The first one seals; all of them open. */
export function keyRing(): [Key, ...Key[]] {
  const keys = env()
    .ENCRYPTION_KEYS.split(',')
    .map((entry) => {
      const [id = '', base64 = ''] = entry.split(':')
      return { id, bytes: Buffer.from(base64, 'base64') }
    })
  return keys as [Key, ...Key[]]
}

/** A key for one purpose only: what is learned of one tells nothing of another. */
export const derivedKey = (secret: Buffer | string, purpose: string) =>
  Buffer.from(hkdfSync('sha256', secret, '', `brazier ${purpose}`, 32))
