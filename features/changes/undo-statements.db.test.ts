import { expect, test } from 'vitest'
import { makeStrike, suspended } from '@/db/testing/strike'
import { createStatement } from '@/features/statements/mutations'
import { getPublicStatement } from '@/features/statements/queries'
import { contentOf, type StatementInput } from '@/features/statements/validation'
import { approveStatement, issueStatement } from '@/features/statements/versions/mutations'
import { listKeptStatements } from '@/features/statements/work/queries'
import { changeEvent } from './calling-off/mutations'
import { undoChange } from './mutations'

test('a change that was taken back leaves no statement out of date; one that stands does', async () => {
  const { union, pickets } = await makeStrike()
  const input: StatementInput = {
    kind: 'press_release',
    locale: 'en',
    disputeId: '',
    'events[]': [pickets[0].id],
    version: 0,
    ...contentOf({
      headline: 'Doctors stand',
      place: '',
      body: 'Words.',
      quotes: [],
      notesToEditors: '',
      photoOpportunity: '',
      contact: '',
    } as unknown as StatementInput),
  }
  const made = await createStatement(union, input)
  const id = made.ok ? made.id : ''
  expect(await approveStatement(union, id, { version: 1, 'seen[]': [`${pickets[0].id}@1`] })).toEqual({ ok: true })
  const issued = await issueStatement(union, id, { version: 1, kind: 'original', note: '' }, null)
  const slug = issued.ok ? issued.slug : ''
  const outside = async () => (await getPublicStatement(slug, 'own'))?.outOfDate.length
  const inside = async () =>
    (await listKeptStatements(union)).find((statement) => statement.id === id)?.standings.includes('outOfDate')

  expect([await outside(), await inside()]).toEqual([0, false])
  const change = await changeEvent(union, pickets[0].id, suspended)
  expect([await outside(), await inside()]).toEqual([1, true])
  await undoChange(union, change.ok ? change.id : '')
  expect([await outside(), await inside()]).toEqual([0, false])
  await changeEvent(union, pickets[0].id, suspended)
  expect([await outside(), await inside()]).toEqual([1, true])
})
