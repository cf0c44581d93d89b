import { describe, expect, it } from 'vitest'
import { doubtsAbout } from './rules'

describe('a message to those who are coming', () => {
  it.each([
    'The rally is called off.',
    'The picket is CANCELLED tomorrow.',
    'It is postponed to Friday.',
    'We have moved to the other gate.',
    'A new time: 9 am.',
    'Mae’r biced wedi’i gohirio.',
  ])('sounds like a call-off or a change: %s', (text) => {
    expect(doubtsAbout(text)).toContain('call-off')
  })

  it.each([
    'Please donate what you can.',
    'Give £5 to the hardship fund.',
    'Sign the petition at the gate.',
    'Vote for the lead branch.',
    'Cyfrannwch at y gronfa.',
    'Llofnodwch y ddeiseb.',
  ])('sounds like an appeal: %s', (text) => {
    expect(doubtsAbout(text)).toContain('appeal')
  })

  it.each([
    'It will be cold: bring gloves and a flask.',
    'Please stand by the bus stop, apart from the gate.',
    'Thank you all for coming yesterday.',
    'The library opens its toilets from 7 am.',
    'Bydd hi’n oer: dewch â menig.',
  ])('is nothing to ask about: %s', (text) => {
    expect(doubtsAbout(text)).toEqual([])
  })
})
