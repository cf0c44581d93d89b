export const signUpPath = (slug: string) => `/events/${slug}/rsvp`
export const signUpSentPath = (slug: string) => `/events/${slug}/rsvp/sent`
/** Groups at a glance: of all that is to come, or of an event, a dispute or a day. */
export const delegationsPath = (
  organisation: string,
  about: { event?: string; dispute?: string; day?: string } = {},
) => {
  const [part] = Object.entries(about)
  return `/organise/${organisation}/delegations${part ? `?${part[0]}=${part[1]}` : ''}`
}
export const managePath = (token: string) => `/rsvp/${token}`
export const confirmSignUpPath = (token: string) => `/rsvp/confirm/${token}`
