import { retention as accounts } from '@/features/accounts/retention'
import { retention as circulars } from '@/features/circulars/retention'
import { retention as enquiries } from '@/features/enquiries/retention'
import { retention as imports } from '@/features/imports/retention'
import { retention as keptForms } from '@/features/kept-forms/retention'
import { retention as organisations } from '@/features/organisations/retention'
import { retention as outbox } from '@/features/outbox/retention'
import { retention as reports } from '@/features/reports/retention'
import { retention as rota } from '@/features/rota/retention'
import { retention as rsvps } from '@/features/rsvps/retention'
import { retention as solidarity } from '@/features/solidarity/retention'
import { retention as suggestions } from '@/features/suggestions/retention'
import type { RetentionRule } from '@/lib/retention'

/** Everything that is kept about people, why and for how long. What is not here is not kept; a check holds that. */
export const retentionRegister: RetentionRule[] = [
  ...rsvps,
  ...rota,
  ...circulars,
  ...enquiries,
  ...reports,
  ...solidarity,
  ...suggestions,
  ...organisations,
  ...accounts,
  ...keptForms,
  ...imports,
  ...outbox,
]
