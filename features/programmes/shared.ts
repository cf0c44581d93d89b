import type { PlanFields } from './validation'
import type { SharedPlan } from './vocabulary'

/** What the form says of all events of a plan alike. */
export const sharedOf = (form: PlanFields): SharedPlan => ({
  kind: form.kind,
  calledBy: form.calledBy,
  visitorPolicy: form.visitorPolicy,
  contactRole: form.contactRole,
  contactPhone: form.contactPhone,
  signUp: form.signUp === 'on',
  locale: form.locale,
  texts: {
    summary: form.summary,
    supporterPosition: form.supporterPosition,
    directions: form.directions,
    bring: form.bring,
    doNot: form.doNot,
    route: form.route,
  },
  rota: rotaOf(form),
})

/** Official pickets at a picket; at whatever else, stewards. */
const rotaOf = ({ kind, rotaHours, rotaMinimum, rotaMaximum }: PlanFields): SharedPlan['rota'] =>
  rotaHours === null
    ? null
    : {
        hours: rotaHours,
        roles: [
          { role: kind === 'picket' ? 'official_picket' : 'event_steward', minimum: rotaMinimum, maximum: rotaMaximum },
        ],
      }
