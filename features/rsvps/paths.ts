export const signUpPath = (slug: string) => `/events/${slug}/rsvp`
export const signUpSentPath = (slug: string) => `/events/${slug}/rsvp/sent`
export const managePath = (token: string) => `/rsvp/${token}`
export const confirmSignUpPath = (token: string) => `/rsvp/confirm/${token}`
