import type { EventKind, EventTextField, VisitorPolicy } from '@/features/events/vocabulary'
import type { RotaPattern } from '@/features/rota/pattern'

/** What all events of a plan have in common. The title stands on each row, made of the names of its gate. */
export type SharedPlan = {
  kind: EventKind
  calledBy: string
  visitorPolicy: VisitorPolicy
  contactRole: string
  contactPhone: string
  signUp: boolean
  locale: string
  texts: Partial<Record<EventTextField, string>>
  /** The shifts that each event gets. */
  rota: RotaPattern | null
}

/** Which of the two, where the clock goes back and a time happens twice. */
export const folds = ['earlier', 'later'] as const
export type Fold = (typeof folds)[number]
