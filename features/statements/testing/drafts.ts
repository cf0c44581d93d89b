import type { StatementInput } from '../validation'

/** What an officer typed, as the form's schema hands it on. */
export const draft = (changes: Partial<StatementInput> = {}): StatementInput => ({
  kind: 'press_release',
  locale: 'en',
  disputeId: '',
  'events[]': [],
  headline: 'Riverside stands with its doctors',
  place: 'Gillingham',
  body: 'Hospital doctors strike on Tuesday.',
  quotes: [
    {
      text: 'They look after us.',
      speaker: 'Mair Pugh',
      role: 'secretary',
      body: 'Riverside Trades Council',
      consent: 'CANARY by telephone',
    },
  ],
  notesToEditors: '',
  photoOpportunity: '',
  contact: 'Press desk, 01632 960123',
  version: 1,
  ...changes,
})
