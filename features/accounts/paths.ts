export const signInPath = '/sign-in'
export const signInSentPath = '/sign-in/sent'
export const signInLinkPath = (token: string) => `/sign-in/${token}`
export const addressLinkPath = (token: string) => `/address/${token}`
export const accountPath = '/organise/account'
export const organisePath = '/organise'
