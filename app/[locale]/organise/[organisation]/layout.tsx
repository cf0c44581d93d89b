import { BarLink } from '@/app/[locale]/_parts/document'
import { disputesPath } from '@/features/disputes/paths'
import { lawPath } from '@/features/law/paths'
import {
  affiliationsPath,
  boardPath,
  inboxPath,
  membersPath,
  settingsPath,
  sitePath,
} from '@/features/organisations/paths'
import { canAdminister, canAdministerSite, canOrganise } from '@/features/organisations/permissions'
import { findMembershipHere } from '@/features/organisations/session'
import { statementsPath } from '@/features/statements/paths'
import { suggestionsPath } from '@/features/suggestions/paths'
import { workplacesPath } from '@/features/workplaces/paths'
import { localePath } from '@/lib/i18n/locales'
import { pageTranslator } from '@/lib/i18n/page'

/** The way around one organisation. Decides nothing about access: every page asks for itself. */
export default async function OrganisationLayout({
  params,
  children,
}: LayoutProps<'/[locale]/organise/[organisation]'>) {
  const t = await pageTranslator(params)
  const { organisation } = await params
  const membership = await findMembershipHere(organisation)
  // Whoever has to do with one event alone: the page asks, and there is nothing to go around in.
  if (!membership) return children
  const links: [string, string][] = [
    [boardPath(organisation), t('organise.board')],
    [inboxPath(organisation), t('organise.inbox')],
    [disputesPath(organisation), t('organise.disputes')],
    [workplacesPath(organisation), t('organise.workplaces')],
    [statementsPath(organisation), t('organise.statements')],
    [lawPath(organisation), t('organise.law')],
    [membersPath(organisation), t('organise.members')],
    [affiliationsPath(organisation), t('organise.affiliations')],
  ]
  if (canOrganise(membership)) links.push([suggestionsPath(organisation), t('organise.suggestions')])
  if (canAdminister(membership)) links.push([settingsPath(organisation), t('organise.settings')])
  if (canAdministerSite(membership) && membership.organisation.site) links.push([sitePath, t('organise.site')])
  return (
    <>
      <nav
        aria-label={membership.organisation.name}
        className="mt-3 flex flex-wrap items-baseline gap-x-5 border-b border-hair pb-2 print:hidden"
      >
        <span className="mr-2 font-bold">{membership.organisation.name}</span>
        {links.map(([path, label]) => (
          <BarLink key={path} href={localePath(t.locale, path)}>
            {label}
          </BarLink>
        ))}
      </nav>
      {membership.organisation.demo && <p className="mt-3 font-bold text-link">{t('site.exampleLong')}</p>}
      {children}
    </>
  )
}
