import { describe, expect, it } from 'vitest'
import { placesOf } from './postcode'

describe('the packs of a place', () => {
  it.each([
    ['ME7 5NY', ['GB-EAW'], null],
    ['me75ny', ['GB-EAW'], null],
    ['CF10 1EP', ['GB-EAW'], null],
    ['EH1 1YZ', ['GB-SCT'], null],
    ['G1 1XW', ['GB-SCT'], null],
    ['GL1 1AA', ['GB-EAW'], null],
    ['BT1', ['GB-NIR'], null],
    ['SW1A 2AA', ['GB-EAW'], null],
    ['JE2', ['other'], null],
    ['IM1 1AA', ['other'], null],
    ['', [], null],
    ['the gate', [], null],
  ])('%s', (postcode, jurisdictions, border) => {
    expect(placesOf(postcode)).toEqual({ jurisdictions, border })
  })

  it.each(['DG16', 'TD5 7AA', 'TD9', 'td12 4aa', 'TD15'])('are two at %s, on the border of Scotland', (postcode) => {
    expect(placesOf(postcode)).toEqual({ jurisdictions: ['GB-EAW', 'GB-SCT'], border: 'scotland' })
  })

  it.each('CH1 CH4 GL16 HR3 HR5 LD7 LD8 LL14 NP7 NP16 NP25 SY5 SY7 SY9 SY10 SY13 SY14 SY15 SY21 SY22'.split(' '))(
    'at %s are one, for England and Wales share it, with a border between police forces',
    (postcode) => {
      expect(placesOf(postcode)).toEqual({ jurisdictions: ['GB-EAW'], border: 'wales' })
    },
  )
})
