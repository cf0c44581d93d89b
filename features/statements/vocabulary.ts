export const statementKinds = ['press_release', 'media_statement', 'operational_note'] as const
export type StatementKind = (typeof statementKinds)[number]

export const versionKinds = ['original', 'update', 'correction', 'withdrawal'] as const
export type VersionKind = (typeof versionKinds)[number]
