import { describe, expect, it } from 'vitest'
import { issueForm, statementForm } from './validation'

const form = (fields: Record<string, unknown> = {}) =>
  statementForm.safeParse({ kind: 'press_release', headline: 'Headline', body: 'Body', ...fields })

const wrong = (fields: Record<string, unknown>) =>
  form(fields).error?.issues.map(({ path, message }) => [path.join('.'), message])

describe('the quotes of a form', () => {
  it('are its rows; those left blank fall away', () => {
    const { data } = form({ 'quotes.0.text': ' ', 'quotes.1.text': 'Words', 'quotes.1.speaker': 'Mair Pugh' })
    expect(data?.quotes).toEqual([{ text: 'Words', speaker: 'Mair Pugh', role: '', body: '', consent: '' }])
  })

  it('are refused without a speaker, and without words, beside the field in its own row', () => {
    expect(wrong({ 'quotes.1.text': 'Words' })).toEqual([['quotes.1.speaker', 'statement.error.speaker']])
    expect(wrong({ 'quotes.2.speaker': 'Mair' })).toEqual([['quotes.2.text', 'statement.error.quoteText']])
  })

  it('need no consent to be saved', () => {
    expect(form({ 'quotes.0.text': 'Words', 'quotes.0.speaker': 'Mair' }).success).toBe(true)
  })

  it('end with the last row that the form can have', () => {
    expect(form({ 'quotes.30.text': 'Words', 'quotes.30.speaker': 'Mair' }).data?.quotes).toEqual([])
  })
})

describe('issuing', () => {
  const issue = (fields: Record<string, unknown>) =>
    issueForm.safeParse({ version: '2', when: 'now', ...fields }).success

  it('needs to know what the version is; a correction says what was wrong', () => {
    expect(issue({ kind: 'original' })).toBe(true)
    expect(issue({ kind: 'update' })).toBe(true)
    expect(issue({})).toBe(false)
    expect(issue({ kind: 'withdrawal' })).toBe(false)
    expect(issue({ kind: 'correction', note: ' ' })).toBe(false)
    expect(issue({ kind: 'correction', note: 'The day was wrong.' })).toBe(true)
  })
})
