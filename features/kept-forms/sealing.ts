import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { derivedKey } from '@/lib/crypto/keys'
import type { FormValues } from '@/lib/forms'

export type KeptForm = { form: string; values: FormValues; errors: Record<string, string>; message?: string }

export function sealKept(id: string, content: KeptForm): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', derivedKey(id, 'kept form'), nonce)
  return Buffer.concat([nonce, cipher.update(JSON.stringify(content)), cipher.final(), cipher.getAuthTag()])
}

export function openKept(id: string, sealed: Buffer): KeptForm {
  const decipher = createDecipheriv('aes-256-gcm', derivedKey(id, 'kept form'), sealed.subarray(0, 12))
  decipher.setAuthTag(sealed.subarray(-16))
  return JSON.parse(Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]).toString())
}
