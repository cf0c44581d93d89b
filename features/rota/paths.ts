const ofEvent = (organisation: string, event: string) => `/organise/${organisation}/events/${event}/rota`

/** The rota of an event; `shift` opens one of its shifts. */
export const rotaPath = (organisation: string, event: string, shift?: string) =>
  ofEvent(organisation, event) + (shift ? `?shift=${shift}#shift` : '')
export const rotaSheetPath = (organisation: string, event: string) => `${ofEvent(organisation, event)}/sheet`
export const dayRotaPath = (organisation: string) => `/organise/${organisation}/rota`

/** Behind an invitation link: pick shifts. */
export const joinRotaPath = (token: string) => `/shift/join/${token}`
/** Behind somebody's own link. */
export const myShiftsPath = (token: string) => `/shift/${token}`
