import { ButtonLink } from '@/components/ui/button'
import type { Translate } from '@/lib/i18n/translate'

/** The union's hardship fund. It is somebody else's site, and nobody is to find that out by arriving there. */
export function FundLink({ t, link }: { t: Translate; link: string | null }) {
  if (!link) return null
  return (
    <section className="mt-6 max-w-words border-s-8 border-ember ps-4">
      <p className="font-bold">{t('dispute.fund.title')}</p>
      <p>{t('dispute.fund.text')}</p>
      <p className="mt-2">
        <ButtonLink look="quiet" href={link} rel="noreferrer nofollow external">
          {t('dispute.fund')}
        </ButtonLink>
      </p>
      <p className="mt-1 text-[.9375rem] text-soft">{t('dispute.fund.leaves', { site: new URL(link).host })}</p>
    </section>
  )
}
