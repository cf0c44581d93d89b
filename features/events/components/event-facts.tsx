import type { ReactNode } from 'react'
import { type Fact, Facts } from '@/components/ui/facts'
import { isOff } from '@/features/industrial-action/status'
import { languageTag } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import type { PublicEvent } from '../public-event'
import { Careful } from './careful'

type Props = { t: Translate; event: PublicEvent }

/** Where to stand, whether to come, who to ring and what to know, in the order in which people ask. */
export function EventFacts({ t, event }: Props) {
  const { text, place, locale, visitorPolicy } = event
  const own = (value: string): ReactNode =>
    value && (
      <span lang={languageTag[locale]} className="whitespace-pre-line">
        {value}
      </span>
    )
  const fact = (term: string, value: string): Fact | false => !!value && { term, fact: own(value) }
  const where = {
    term: t(place.workplace ? 'event.fact.gate' : 'event.fact.place'),
    fact: <Place t={t} event={event} />,
  }
  const ring = !!event.contactPhone && { term: t('event.fact.onTheDay'), fact: <Ring t={t} event={event} /> }
  const route = fact(t('event.fact.route'), text.route)
  // Nobody is to set out, so nothing here may read like an invitation.
  if (isOff(event.status)) return <Facts facts={[where, route, ring]} />
  const facts: (Fact | false)[] = [
    where,
    route,
    {
      term: t('event.fact.mayICome'),
      fact: <Careful t={t} say={(c) => <strong>{c(`mayICome.page.${visitorPolicy}`)}</strong>} />,
    },
    visitorPolicy !== 'stay_away' &&
      fact(t('event.fact.supporters'), text.supporterPosition || place.supporterPosition),
    ring,
    fact(t('event.fact.gettingThere'), text.directions),
    fact(t('event.fact.stepFree'), text.stepFree),
    fact(t('event.fact.access'), place.accessNotes),
    fact(t('event.fact.toilets'), text.toilets),
    fact(t('event.fact.seating'), text.seating),
    fact(t('event.fact.shelter'), text.shelter),
    fact(t('event.fact.quietPlace'), text.quietPlace),
    fact(t('event.fact.children'), text.children),
    fact(t('event.fact.bring'), text.bring),
    fact(t('event.fact.doNot'), text.doNot),
    fact(t('event.fact.cameras'), text.cameras),
    { term: t('event.fact.reporter'), fact: <Careful t={t} say={(c) => c('mayICome.reporter')} /> },
    { term: t('event.fact.police'), fact: <Careful t={t} say={(c) => c('mayICome.police')} /> },
  ]
  return <Facts facts={facts} />
}

function Place({ t, event: { place } }: Props) {
  const address = [place.address, place.locality, place.postcode].filter(Boolean).join(', ')
  const query = place.latitude === null ? '' : `${place.latitude},${place.longitude}`
  return (
    <>
      <strong>{place.name}</strong>
      {place.workplace && (
        <>
          <br />
          {place.workplace}
        </>
      )}
      {address && (
        <>
          <br />
          {address}
        </>
      )}
      {query && (
        <>
          <br />
          <a href={`geo:${query}?q=${query}`} className="inline-flex min-h-11 items-center print:hidden">
            {t('event.openMap')}
          </a>
        </>
      )}
    </>
  )
}

function Ring({ t, event: { contactRole, contactPhone } }: Props) {
  const role = contactRole || t('event.defaultRole')
  return t.rich('event.ring', {
    role,
    phone: (
      <a key="phone" href={`tel:${contactPhone.replace(/[^+\d]/g, '')}`} className="font-bold whitespace-nowrap">
        {contactPhone}
      </a>
    ),
  })
}
