export const changePath = (organisation: string, id: string) => `/organise/${organisation}/changes/${id}`
