import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { derivedKey, type Key, keyRing } from './keys'

/** Where a sealed value stands. It is bound in, so that a value moved to another row or column does not open. */
export type Place = { table: string; row: string; keeper: string }

declare const dataKey: unique symbol
export type DataKey = Buffer & { readonly [dataKey]: true }

const format = 1

/** A fresh key for one record. `wrapped` is what the record keeps; deleting it makes the record's values unreadable. */
export function newDataKey(place: Place): { key: DataKey; wrapped: Buffer } {
  const key = randomBytes(32) as DataKey
  const [newest] = keyRing()
  const id = Buffer.from(newest.id)
  return {
    key,
    wrapped: Buffer.concat([Buffer.from([format, id.length]), id, encrypt(key, newest.bytes, aad(place, 'data key'))]),
  }
}

/** Throws when no key of the ring opens it, or when it stands in another place than it was made for. */
export function openDataKey(wrapped: Buffer, place: Place): DataKey {
  const idLength = wrapped[1] ?? 0
  const id = wrapped.subarray(2, 2 + idLength).toString()
  const key = keyRing().find((candidate) => candidate.id === id)
  if (wrapped[0] !== format || !key) throw new Error('A record was sealed with a key that is not in ENCRYPTION_KEYS')
  return decrypt(wrapped.subarray(2 + idLength), key.bytes, aad(place, 'data key')) as DataKey
}

export const seal = (value: string, key: DataKey, place: Place, column: string): Buffer =>
  encrypt(Buffer.from(value), key, aad(place, column))

export const unseal = (sealed: Buffer, key: DataKey, place: Place, column: string): string =>
  decrypt(sealed, key, aad(place, column)).toString()

/**
 * What finds a value again without keeping it: one index for each key of the ring, newest first.
 * Store the first; look up by any.
 */
export function blindIndexes(value: string, purpose: string): [Buffer, ...Buffer[]] {
  const index = (key: Key) =>
    createHmac('sha256', derivedKey(key.bytes, `index ${purpose}`))
      .update(value)
      .digest()
  return keyRing().map(index) as [Buffer, ...Buffer[]]
}

const aad = (place: Place, column: string) => Buffer.from([place.table, column, place.row, place.keeper].join('\0'))

function encrypt(plain: Buffer, key: Buffer, bound: Buffer) {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bound)
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

function decrypt(sealed: Buffer, key: Buffer, bound: Buffer) {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12)).setAAD(bound)
  decipher.setAuthTag(sealed.subarray(-16))
  return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()])
}
