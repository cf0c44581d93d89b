import { ButtonLink } from '@/components/ui/button'
import { StatusLabel } from '@/components/ui/status-label'
import { canOrganise, type Membership } from '@/features/organisations/permissions'
import { localePath } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import { sumOf } from '../cover'
import { rotaPath } from '../paths'
import { getRota } from '../queries'

/** On the page of an event: how its rota stands, and the way to it. For organisers alone. */
export async function RotaLine({ t, by, eventId }: { t: Translate; by: Membership; eventId: string }) {
  const rota = canOrganise(by) && (await getRota(by, eventId))
  if (!rota) return null
  const { missing, short } = sumOf(rota.shifts)
  return (
    <section>
      <h2>{t('rota.title')}</h2>
      <p className="flex flex-wrap items-center gap-3">
        {missing > 0 && <StatusLabel tone="off">{t('rota.needs', { needs: missing })}</StatusLabel>}
        {rota.shifts.length
          ? missing
            ? t('rota.sum.short', { missing, short })
            : t('rota.sum.enough')
          : t('rota.none')}
      </p>
      <p className="mt-3">
        <ButtonLink look="quiet" href={localePath(t.locale, rotaPath(by.organisation.slug, eventId))}>
          {t(rota.shifts.length ? 'rota.open' : 'rota.begin')}
        </ButtonLink>
      </p>
    </section>
  )
}
