export const reportPath = (slug: string) => `/events/${slug}/report`
export const reportSentPath = (slug: string) => `/events/${slug}/report/sent`
export const siteReportsPath = '/organise/site/reports'
