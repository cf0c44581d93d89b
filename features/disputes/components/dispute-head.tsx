import { languageTag, localePath } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import type { Body, PublicDispute } from '../public-dispute'

/** Whose dispute it is, with whom, and who stands beside it: three different things. */
export function DisputeHead({ t, dispute }: { t: Translate; dispute: PublicDispute }) {
  const { calledBy, supportedBy, keeper, employer, title, locale, demo } = dispute
  const listed = !calledBy.some(({ name }) => name === keeper.name)
  return (
    <>
      <p className="mt-6 mb-2 font-bold">
        {t('dispute.kicker')} {demo && <span className="text-link">{t('site.example')}</span>}
      </p>
      <h1 lang={languageTag[locale]}>{title}</h1>
      <p className="mt-3 text-xl">{t('dispute.employer', { employer })}</p>
      <p className="mt-2">
        <Bodies t={t} label={t('dispute.calledBy')} bodies={calledBy} />
        {supportedBy.length > 0 && (
          <>
            {' · '}
            <Bodies t={t} label={t('dispute.supportedBy')} bodies={supportedBy} />
          </>
        )}
        {listed && (
          <>
            {' · '}
            <Bodies t={t} label={t('dispute.listedBy')} bodies={[keeper]} />
          </>
        )}
      </p>
    </>
  )
}

function Bodies({ t, label, bodies }: { t: Translate; label: string; bodies: Body[] }) {
  return (
    <span>
      <strong>{label}</strong>{' '}
      {bodies.map(({ name, slug }, index) => (
        <span key={name}>
          {index > 0 && ', '}
          {slug ? <a href={localePath(t.locale, `/organisations/${slug}`)}>{name}</a> : name}
        </span>
      ))}
    </span>
  )
}
