import type { Jurisdiction } from '@/features/disputes/vocabulary'

/** Which packs a place may fall under. Two where its postcode lies on both sides of a border: then the organiser is asked. */
export type Places = { jurisdictions: Jurisdiction[]; border: 'wales' | 'scotland' | null }

// Outcodes with postcodes in two nations, counted in Code-Point Open of 2025. England and Wales are two nations and one
// law; which police force it is must still be asked there.
const onScottishBorder = new Set('DG16 TD5 TD9 TD12 TD15'.split(' '))
const onWelshBorder = new Set(
  'CH1 CH4 GL16 HR3 HR5 LD7 LD8 LL14 NP7 NP16 NP25 SY5 SY7 SY9 SY10 SY13 SY14 SY15 SY21 SY22'.split(' '),
)
const scottish = new Set('AB DD DG EH FK G HS IV KA KW KY ML PA PH TD ZE'.split(' '))
// The Crown dependencies have law of their own, and no pack here.
const elsewhere = new Set('GY IM JE'.split(' '))

/** From a whole postcode or its first half, in any spelling; none where it is missing or cannot be read. */
export function placesOf(postcode: string): Places {
  const outcode = outcodeOf(postcode)
  const area = /^[A-Z]+/.exec(outcode)?.[0] ?? ''
  if (!area) return { jurisdictions: [], border: null }
  if (elsewhere.has(area)) return { jurisdictions: ['other'], border: null }
  if (area === 'BT') return { jurisdictions: ['GB-NIR'], border: null }
  if (onScottishBorder.has(outcode)) return { jurisdictions: ['GB-EAW', 'GB-SCT'], border: 'scotland' }
  if (scottish.has(area)) return { jurisdictions: ['GB-SCT'], border: null }
  return { jurisdictions: ['GB-EAW'], border: onWelshBorder.has(outcode) ? 'wales' : null }
}

function outcodeOf(postcode: string) {
  const letters = postcode.toUpperCase().replace(/[^A-Z0-9]/g, '')
  const whole = /^([A-Z]{1,2}\d[A-Z\d]?)\d[A-Z]{2}$/.exec(letters)
  return whole?.[1] ?? /^[A-Z]{1,2}\d[A-Z\d]?$/.exec(letters)?.[0] ?? ''
}

/**
 * Where something is, for its law: by its postcode, and by the dispute it belongs to. Where the two differ, or the
 * postcode lies on both sides of a border with another law, both packs may apply and the organiser is told to ask.
 */
export function whereOf(
  dispute: Jurisdiction | null,
  postcode: string,
): { jurisdictions: Jurisdiction[]; border: Places['border'] } {
  const { jurisdictions, border } = placesOf(postcode)
  const all =
    jurisdictions.length && dispute === 'other' ? jurisdictions : [...jurisdictions, ...(dispute ? [dispute] : [])]
  return { jurisdictions: [...new Set(all)], border }
}
