import { z } from 'zod'
import { optional, optionalId, optionalPostcode, required, version } from '@/lib/form-fields'
import type { FormValues } from '@/lib/forms'

const degrees = (most: number) =>
  z
    .string()
    .trim()
    .regex(/^$|^-?\d{1,3}([.]\d{1,8})?$/, 'form.error.number')
    .refine((value) => Math.abs(Number(value)) <= most, 'form.error.number')
    .transform((value) => (value ? Number(value) : null))
    .default(null)

const entrance = z
  .object({
    id: optionalId,
    name: optional(120),
    supporterPosition: optional(600),
    accessNotes: optional(600),
    latitude: degrees(90),
    longitude: degrees(180),
    minimumPickets: z.coerce.number('form.error.number').int('form.error.number').min(0).max(50).default(0),
    advisoryMaximum: z.coerce.number('form.error.number').int('form.error.number').min(1).max(50).default(6),
  })
  .refine(({ latitude, longitude }) => (latitude === null) === (longitude === null), {
    path: ['longitude'],
    message: 'workplace.error.position',
  })

/** A workplace with its gates, which come as `entrance.0.name`, `entrance.1.name` and so on. */
export const workplaceForm = z.preprocess(
  (values) => ({ ...(values as FormValues), entrance: rowsOf(values as FormValues, 'entrance') }),
  z.object({
    name: required(160),
    address: required(300),
    locality: required(160),
    postcode: optionalPostcode,
    entrance: z
      .array(entrance)
      .transform((rows) => rows.filter((row) => row.name || row.id))
      .refine((rows) => rows.some((row) => row.name), { message: 'workplace.error.entrance' }),
    version,
  }),
)
export type WorkplaceInput = z.output<typeof workplaceForm>

function rowsOf(values: FormValues, name: string): Record<string, string>[] {
  const rows: Record<string, string>[] = []
  for (const [key, value] of Object.entries(values)) {
    const [, index, field] = new RegExp(`^${name}[.](\\d{1,2})[.](\\w+)$`).exec(key) ?? []
    if (index === undefined || field === undefined || typeof value !== 'string') continue
    rows[Number(index)] = { ...rows[Number(index)], [field]: value }
  }
  return Array.from(rows, (row) => row ?? {})
}
