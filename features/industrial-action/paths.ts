export const newStrikePath = (organisation: string, dispute: string) =>
  `/organise/${organisation}/strikes/new?dispute=${dispute}`
export const strikePath = (organisation: string, id: string) => `/organise/${organisation}/strikes/${id}`
export const strikeEditPath = (organisation: string, id: string) => `/organise/${organisation}/strikes/${id}/edit`
export const strikeChangePath = (organisation: string, id: string) => `/organise/${organisation}/strikes/${id}/change`
