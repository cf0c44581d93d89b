export const posterPath = (slug: string) => `/events/${slug}/poster.pdf`
export const leafletPath = (slug: string) => `/events/${slug}/leaflet.pdf`
