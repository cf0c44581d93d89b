export const findPath = '/'
export const pastPath = '/past'
export const eventPath = (slug: string) => `/events/${slug}`
export const eventCalendarPath = (slug: string) => `/events/${slug}/calendar.ics`
export const newEventPath = (organisation: string) => `/organise/${organisation}/events/new`
export const eventWorkPath = (organisation: string, id: string) => `/organise/${organisation}/events/${id}`
export const eventEditPath = (organisation: string, id: string) => `/organise/${organisation}/events/${id}/edit`
export const eventFactsPath = (organisation: string, id: string) => `/organise/${organisation}/events/${id}/facts`
export const eventChangePath = (organisation: string, id: string) => `/organise/${organisation}/events/${id}/change`
export const eventRepeatPath = (organisation: string, id: string) => `/organise/${organisation}/events/${id}/repeat`
