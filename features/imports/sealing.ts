import { type DataKey, newDataKey, openDataKey, seal, unseal } from '@/lib/crypto/field-encryption'

type Of = { id: string; keeperId: string }

// One key for a file, its rows and what stood before: they belong together, and ten thousand keys would take seconds.

const place = ({ id, keeperId }: Of) => ({ table: 'imports', row: id, keeper: keeperId })
const rowPlace = ({ id, keeperId }: Of, row: string | number) => ({
  table: 'import_rows',
  row: `${id} ${row}`,
  keeper: keeperId,
})

export const newImportKey = (of: Of) => newDataKey(place(of))
export const importKey = (of: Of, wrapped: Buffer) => openDataKey(wrapped, place(of))

type Column = 'name' | 'file' | 'head'
export const sealPart = (of: Of, key: DataKey, column: Column, value: string) => seal(value, key, place(of), column)
export const openPart = (of: Of, key: DataKey, column: Column, sealed: Buffer) => unseal(sealed, key, place(of), column)

/** The cells of a row, or what a record was before. */
export const sealRow = (of: Of, key: DataKey, row: string | number, value: unknown) =>
  seal(JSON.stringify(value), key, rowPlace(of, row), 'content')
export const openRow = <T>(of: Of, key: DataKey, row: string | number, sealed: Buffer) =>
  JSON.parse(unseal(sealed, key, rowPlace(of, row), 'content')) as T
