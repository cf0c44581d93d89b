export const organisationPath = (slug: string) => `/organisations/${slug}`
export const organisationCalendarPath = (slug: string) => `/organisations/${slug}/calendar.ics`
export const boardPath = (organisation: string) => `/organise/${organisation}`
export const membersPath = (organisation: string) => `/organise/${organisation}/members`
export const memberPath = (organisation: string, member: string) => `${membersPath(organisation)}?member=${member}`
export const invitationsPath = (organisation: string) => `${membersPath(organisation)}#invitations`
/** What the public sent and somebody must read: messages of support, questions, reports. */
export const inboxPath = (organisation: string) => `/organise/${organisation}/inbox`
export const handOverPath = (organisation: string) => `/organise/${organisation}/hand-over`
export const eventPeoplePath = (organisation: string, event: string) =>
  `/organise/${organisation}/events/${event}/people`
export const affiliationsPath = (organisation: string) => `/organise/${organisation}/affiliations`
export const affiliationPath = (organisation: string, body: string) => `${affiliationsPath(organisation)}/${body}`
export const settingsPath = (organisation: string) => `/organise/${organisation}/settings`
export const sitePath = '/organise/site'
export const setupPath = '/setup'
export const invitationPath = (token: string) => `/invitation/${token}`
