import { openField, sealRecord } from '@/lib/crypto/people'
import { rotaPersonPlace } from './rules'

type Known = { name: string | null; email: string | null }
type Sealed = {
  id: string
  keeperId: string
  keySealed: Buffer | null
  nameSealed: Buffer | null
  emailSealed: Buffer | null
}

/** The sealed columns of somebody on a rota, all under one fresh key. */
export function sealPerson(id: string, keeperId: string, { name, email }: Known) {
  const values: Record<string, string> = { ...(name && { name }), ...(email && { email }) }
  const nothing: Pick<Sealed, 'keySealed' | 'nameSealed' | 'emailSealed'> = {
    keySealed: null,
    nameSealed: null,
    emailSealed: null,
  }
  return { ...nothing, ...(Object.keys(values).length && sealRecord(rotaPersonPlace(id, keeperId), values)) }
}

export function openPerson({ id, keeperId, keySealed, nameSealed, emailSealed }: Sealed): Known {
  const open = (field: string, sealed: Buffer | null) =>
    keySealed && sealed ? openField(rotaPersonPlace(id, keeperId), keySealed, field, sealed) : null
  return { name: open('name', nameSealed), email: open('email', emailSealed) }
}
