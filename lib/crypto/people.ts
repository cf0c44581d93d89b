import { blindIndexes, newDataKey, openDataKey, type Place, seal, unseal } from './field-encryption'

/**
 * Seals several values of one record under one fresh key. The result has the columns as the record keeps them:
 * `{ keySealed, nameSealed, emailSealed }`.
 */
export function sealRecord<F extends string>(place: Place, values: Record<F, string>) {
  const { key, wrapped } = newDataKey(place)
  const columns = Object.entries<string>(values).map(([field, value]) => [
    `${field}Sealed`,
    seal(value, key, place, field),
  ])
  return { keySealed: wrapped, ...Object.fromEntries(columns) } as { keySealed: Buffer } & {
    [K in F as `${K}Sealed`]: Buffer
  }
}

/** Opens one value of a record that `sealRecord` sealed. */
export const openField = (place: Place, keySealed: Buffer, field: string, sealed: Buffer) =>
  unseal(sealed, openDataKey(keySealed, place), place, field)

/** How an e-mail address is found again; the purpose keeps two tables from being matched with each other. */
export const emailIndexes = (email: string, purpose: string) => blindIndexes(email, `email ${purpose}`)

/** What a record keeps sealed in one place, sealed for another under a fresh key. What it says stays the same. */
export function resealRecord<F extends string>(from: Place, to: Place, keySealed: Buffer, sealed: Record<F, Buffer>) {
  const old = openDataKey(keySealed, from)
  const { key, wrapped } = newDataKey(to)
  const anew = Object.entries<Buffer>(sealed).map(([field, value]) => [
    field,
    seal(unseal(value, old, from, field), key, to, field),
  ])
  return { keySealed: wrapped, sealed: Object.fromEntries(anew) as Record<F, Buffer> }
}
