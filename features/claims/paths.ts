export const claimsPath = (organisation: string) => `/organise/${organisation}/claims`
