import type { Membership } from '@/features/organisations/permissions'
import { bringFile } from '../mutations'
import { getImport, listRows } from '../queries'
import { fates, type ImportOptions, type ImportSubject, workingStates } from '../vocabulary'
import { workOffImports } from '../work/mutations'

const defaults: ImportOptions = {
  kind: 'picket',
  visitorPolicy: 'open',
  signUp: true,
  locale: 'en',
  gateName: 'Main entrance',
}

/** Brings a file and has it read and judged. */
export async function bring(
  by: Membership,
  subject: ImportSubject,
  file: string | Uint8Array,
  options: ImportOptions = {},
) {
  const bytes = typeof file === 'string' ? Buffer.from(file) : file
  const brought = await bringFile(by, { subject, options: { ...defaults, ...options }, name: 'a file', bytes })
  if (!brought.ok) throw new Error(brought.reason)
  // Another process may be at it.
  do await workOffImports()
  while (await isWorkedOn(by, brought.id))
  return brought.id
}

async function isWorkedOn(by: Membership, id: string) {
  const kept = await getImport(by, id)
  return workingStates.some((state) => state === kept?.state)
}

/** An import as its page shows it: "2 new", "5 wrong gate-unknown entrance". */
export async function look(by: Membership, id: string) {
  const kept = await getImport(by, id)
  if (!kept) throw new Error('there is no such import')
  const rows: string[] = []
  for (const fate of fates)
    for (const { row, reasons } of await listRows(by, kept, fate, 0, 20_000))
      rows.push([row, fate, ...reasons.map(({ code, field }) => [code, field].filter(Boolean).join(' '))].join(' '))
  return { ...kept, rows: rows.sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10)) }
}
