'use server'

import { inboxPath } from '@/features/organisations/paths'
import { actAsMember } from '@/features/organisations/session'
import type { FormState } from '@/lib/forms'
import { siteReportsPath } from '../paths'
import { hideForm, idForm } from '../validation'
import { closeReport, closeSiteReport, hideListing } from './mutations'

export async function closeReportAction(organisation: string, _: FormState, form: FormData) {
  return actAsMember(
    organisation,
    idForm,
    form,
    (by, { id }) => closeReport(by, id),
    () => `${inboxPath(organisation)}#reports`,
  )
}

/** For administrators of the site, whose organisation stands in the place of the one in an address. */
export async function closeSiteReportAction(site: string, _: FormState, form: FormData) {
  return actAsMember(
    site,
    idForm,
    form,
    (by, { id }) => closeSiteReport(by, id),
    () => siteReportsPath,
  )
}

export async function hideListingAction(site: string, _: FormState, form: FormData) {
  return actAsMember(
    site,
    hideForm,
    form,
    (by, { id, reason }) => hideListing(by, id, reason),
    () => siteReportsPath,
  )
}
