import { StatusLabel } from '@/components/ui/status-label'
import { eventWorkPath } from '@/features/events/paths'
import { isOff } from '@/features/industrial-action/status'
import { whenPhrase } from '@/lib/i18n/dates'
import { localePath } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import { sumOf } from '../cover'
import { dayRotaPath, rotaSheetPath } from '../paths'
import type { Rota } from '../queries'

type Props = { t: Translate; organisation: string; rota: Rota }

/** Of which event it is, how it stands as a whole, and where to go from here. */
export function RotaHead({ t, organisation, rota }: Props) {
  const { missing, short } = sumOf(rota.shifts)
  const links: [string, string][] = [[dayRotaPath(organisation), t('rota.day.title')]]
  if (rota.shifts.length) links.unshift([rotaSheetPath(organisation, rota.id), t('rota.sheet.link')])
  return (
    <>
      <h1 className="mt-6">{t('rota.title')}</h1>
      <p className="mt-4 text-xl">
        <a href={localePath(t.locale, eventWorkPath(organisation, rota.id))} className="thumb font-bold">
          {rota.title}
        </a>
        <br />
        {whenPhrase(t, rota, rota.now)}. {rota.place}
      </p>
      {isOff(rota.status) && (
        <p className="mt-3">
          <StatusLabel tone="off">{t(`status.${rota.status}`)}</StatusLabel>
        </p>
      )}
      {rota.shifts.length > 0 && (
        <p className="mt-4 text-xl font-bold">
          {missing ? t('rota.sum.short', { missing, short }) : t('rota.sum.enough')}
        </p>
      )}
      <p className="flex flex-wrap gap-x-5 print:hidden">
        {links.map(([path, label]) => (
          <a key={path} href={localePath(t.locale, path)} className="thumb">
            {label}
          </a>
        ))}
      </p>
    </>
  )
}

/** What the code says on numbers, with its name and date, as what it is; nothing where none is known. */
export function PicketAdvice({ t, rota: { advice } }: { t: Translate; rota: Rota }) {
  if (!advice) return null
  return <p className="mt-4 max-w-words text-soft">{t('rota.advice', { code: advice.code, most: advice.most })}</p>
}
