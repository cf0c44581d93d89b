import { Select, Text } from '@/components/organise/fields'
import type { Membership } from '@/features/organisations/permissions'
import { listWorkplaces } from '@/features/workplaces/queries'
import type { Translate } from '@/lib/i18n/translate'

type Stored = {
  entranceId: string | null
  placeName: string | null
  placeAddress: string | null
  placeLocality: string | null
  placePostcode: string | null
}

/** A gate of a workplace, or another place. */
export async function PlaceFields({ t, by, stored }: { t: Translate; by: Membership; stored?: Stored }) {
  const workplaces = await listWorkplaces(by)
  const gates = workplaces.flatMap((workplace) =>
    workplace.entrances.map((gate) => ({ value: gate.id, label: `${gate.name}, ${workplace.name}` })),
  )
  return (
    <>
      <Select
        name="entranceId"
        label={t('event.field.entrance')}
        empty={t('event.field.entrance.none')}
        options={gates}
        stored={stored?.entranceId}
      />
      <Text
        name="placeName"
        label={t('event.field.placeName')}
        hint={t('event.field.placeName.hint')}
        stored={stored?.placeName}
      />
      <Text name="placeAddress" label={t('event.field.placeAddress')} stored={stored?.placeAddress} />
      <Text name="placeLocality" label={t('event.field.placeLocality')} stored={stored?.placeLocality} />
      <Text name="placePostcode" label={t('event.field.placePostcode')} stored={stored?.placePostcode} />
    </>
  )
}
