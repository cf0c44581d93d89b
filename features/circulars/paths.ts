export const newCircularPath = (organisation: string, about: { event?: string; strike?: string } = {}) => {
  const [part] = Object.entries(about)
  return `/organise/${organisation}/circulars/new${part ? `?${part[0]}=${part[1]}` : ''}`
}
export const circularPath = (organisation: string, id: string) => `/organise/${organisation}/circulars/${id}`
