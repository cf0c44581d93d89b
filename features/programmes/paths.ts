export const planPicketsPath = (organisation: string, strike: string) =>
  `/organise/${organisation}/strikes/${strike}/pickets`
export const copyDayPath = (organisation: string, strike: string) => `/organise/${organisation}/strikes/${strike}/copy`
export const programmePath = (organisation: string, id: string) => `/organise/${organisation}/programmes/${id}`
