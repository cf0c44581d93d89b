export const suggestPath = (organisation: string) => `/organisations/${organisation}/suggest`
export const suggestionPath = (token: string) => `/suggestions/${token}`
export const suggestionsPath = (organisation: string) => `/organise/${organisation}/suggestions`
