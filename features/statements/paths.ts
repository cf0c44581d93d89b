export const pressPath = '/press'
export const statementFeedPath = (format: 'atom' | 'json') => `/press/feed.${format}`
export const statementPath = (slug: string) => `/press/${slug}`
export const statementExportPath = (slug: string, format: string) => `/press/${slug}/export/${format}`
export const statementsPath = (organisation: string) => `/organise/${organisation}/statements`
export const newStatementPath = (organisation: string) => `/organise/${organisation}/statements/new`
/** A new statement that quotes a message of support, about the dispute to which it was sent. */
export const quoteMessagePath = (organisation: string, message: { id: string; disputeId: string | null }) =>
  `${newStatementPath(organisation)}?message=${message.id}${message.disputeId ? `&dispute=${message.disputeId}` : ''}`
export const statementWorkPath = (organisation: string, id: string) => `/organise/${organisation}/statements/${id}`
export const statementEditPath = (organisation: string, id: string) => `/organise/${organisation}/statements/${id}/edit`
