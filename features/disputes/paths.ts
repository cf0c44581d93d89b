export const disputePath = (slug: string) => `/disputes/${slug}`
export const disputeCalendarPath = (slug: string) => `/disputes/${slug}/calendar.ics`
export const disputesPath = (organisation: string) => `/organise/${organisation}/disputes`
export const newDisputePath = (organisation: string) => `/organise/${organisation}/disputes/new`
export const disputeWorkPath = (organisation: string, id: string) => `/organise/${organisation}/disputes/${id}`
export const disputeEditPath = (organisation: string, id: string) => `/organise/${organisation}/disputes/${id}/edit`
