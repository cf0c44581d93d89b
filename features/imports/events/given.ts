import { eventTextFields } from '@/features/events/vocabulary'
import type { EventField, ImportOptions, Reason } from '../vocabulary'
import type { Index, KnownEvent, KnownStrike } from './known'
import type { Told } from './times'
import { readKind, readPolicy } from './words'

/** What a row says of an event's form, beside its times; what it leaves out is not in there. */
export type Given = { form: Record<string, string>; strike?: KnownStrike; reasons: Reason[] }

const texts = [...eventTextFields, 'contactRole', 'capacity'] as const satisfies EventField[]

export function readGiven(say: Told, index: Index, options: ImportOptions, event?: KnownEvent): Given {
  const given: Given = { form: {}, reasons: [] }
  for (const field of texts) if (say(field)) given.form[field] = say(field)
  readChoices(say, given)
  readPlace(say, index, given)
  readStrike(say, index, options, given, event)
  readCaller(say, index, given, event)
  const phone = say('contactPhone')
  if (/^[+]?[\d ()-]{6,30}$/.test(phone)) given.form.contactPhone = phone
  else if (phone) given.reasons.push({ code: 'not-used', field: 'contactPhone' })
  return given
}

function readChoices(say: Told, { form, reasons }: Given) {
  const [kind, policy] = [say('kind'), say('visitorPolicy')]
  const [readAs, open] = [readKind(kind), readPolicy(policy)]
  if (readAs) form.kind = readAs
  else if (kind) reasons.push({ code: 'kind-unknown', field: 'kind' })
  if (open) form.visitorPolicy = open
  else if (policy) reasons.push({ code: 'policy-unknown', field: 'visitorPolicy' })
}

/** A gate of one's own where a workplace is named, else a place in words. */
function readPlace(say: Told, index: Index, { form, reasons }: Given) {
  const [workplace, entrance, place] = [say('workplace'), say('entrance'), say('place')]
  if (workplace) {
    const gates = index.gatesOf(workplace)
    const named = gates.filter(({ name }) => name.toLowerCase() === entrance.toLowerCase())
    const [gate] = entrance ? named : gates.length === 1 ? gates : []
    if (gate)
      Object.assign(form, {
        entranceId: gate.id,
        placeName: '',
        placeAddress: '',
        placeLocality: '',
        placePostcode: '',
      })
    else if (!gates.length) reasons.push({ code: 'workplace-unknown', field: 'workplace' })
    else reasons.push({ code: entrance ? 'gate-unknown' : 'gate-which', field: 'entrance' })
  } else if (place || entrance) {
    const locality = [say('locality'), say('county')].filter(Boolean).join(', ')
    form.entranceId = ''
    form.placeName = place || entrance
    if (say('address')) form.placeAddress = say('address')
    if (locality) form.placeLocality = locality
    if (say('postcode')) form.placePostcode = say('postcode').toUpperCase()
  }
}

function readStrike(say: Told, index: Index, options: ImportOptions, given: Given, event?: KnownEvent) {
  const words = say('strike').toLowerCase()
  if (event && (!words || words === event.strikeWords.toLowerCase())) return
  if (!words) {
    given.strike = index.strikes.find(({ id }) => id === options.strikeId)
    return
  }
  const meant = index.strikes.filter(({ ownWords }) => ownWords.toLowerCase() === words)
  given.strike = meant.length === 1 ? meant[0] : meant.find(({ id }) => id === options.strikeId)
  if (!given.strike) given.reasons.push({ code: meant.length ? 'strike-which' : 'strike-unknown', field: 'strike' })
}

function readCaller(say: Told, { own }: Index, { form }: Given, event?: KnownEvent) {
  const name = say('calledBy')
  if (!name || (event && name.toLowerCase() === event.calledByName.toLowerCase())) return
  const isOwn = name.toLowerCase() === own.name.toLowerCase()
  form.calledBy = isOwn ? own.id : ''
  form.otherCaller = isOwn ? '' : name
}
