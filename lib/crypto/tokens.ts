import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { env } from '@/lib/env'
import { derivedKey } from './keys'

/** 256 random bits for an address or a cookie. Only `hashToken` of it is ever stored. */
export const randomToken = () => randomBytes(32).toString('base64url')

export const hashToken = (token: string) => createHash('sha256').update(token).digest()

/** Words and six letters make an address nobody has to guess at; no vowels, so that no word comes about. */
export function randomLetters(count: number) {
  const letters = 'bcdfghjkmnpqrstvwxz'
  return Array.from(randomBytes(count), (byte) => letters[byte % letters.length]).join('')
}

/**
 * A link that every later mail can carry: the record's id and generation under a signature.
 * Raising the record's generation makes all its earlier links void.
 */
export function signedLink(purpose: string, id: string, generation: number): string {
  const body = Buffer.alloc(18)
  Buffer.from(id.replaceAll('-', ''), 'hex').copy(body)
  body.writeUInt16BE(generation, 16)
  return Buffer.concat([body, signature(purpose, body)]).toString('base64url')
}

/** What a signed link says, or null when it is not one of ours. The caller compares the generation. */
export function readSignedLink(purpose: string, token: string): { id: string; generation: number } | null {
  const bytes = Buffer.from(token, 'base64url')
  if (bytes.length !== 34 || bytes.toString('base64url') !== token) return null
  const body = bytes.subarray(0, 18)
  if (!timingSafeEqual(bytes.subarray(18), signature(purpose, body))) return null
  const hex = body.subarray(0, 16).toString('hex')
  const id = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
  return { id, generation: body.readUInt16BE(16) }
}

const signature = (purpose: string, body: Buffer) =>
  createHmac('sha256', derivedKey(env().AUTH_SECRET, `link ${purpose}`))
    .update(body)
    .digest()
    .subarray(0, 16)
