export const askPath = (slug: string) => `/events/${slug}/question`
export const myQuestionPath = (token: string) => `/question/${token}`
