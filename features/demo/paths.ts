export const inboxPath = '/demo/inbox'
export const demoSignInPath = '/demo/sign-in'
