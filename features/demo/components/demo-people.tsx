import { Button } from '@/components/ui/button'
import { env } from '@/lib/env'
import { localePath } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import { demoSignInPath } from '../paths'
import { listDemoPeople } from '../queries'

/** In the demo, everybody from the story, each a press away. Elsewhere nothing. */
export async function DemoPeople({ t }: { t: Translate }) {
  const people = env().demo ? await listDemoPeople() : []
  if (!people.length) return null
  return (
    <section>
      <h2>{t('demo.people.title')}</h2>
      <p>{t('demo.people.text')}</p>
      <ul>
        {people.map(({ memberId, name, role, organisation }) => (
          <li key={memberId} className="border-b border-hair py-3">
            <form
              method="post"
              action={localePath(t.locale, demoSignInPath)}
              className="flex flex-wrap items-center gap-x-4 gap-y-2"
            >
              <input type="hidden" name="member" value={memberId} />
              <Button look="quiet">{name}</Button>
              <span>
                {t(`role.${role}`)}, {organisation}
              </span>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}
