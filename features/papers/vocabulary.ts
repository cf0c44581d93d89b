export const paperIds = [
  'march-notice',
  'police-note',
  'organiser-authority',
  'picket-card',
  'incident-log',
  'suspension-notice',
  'return-to-work',
] as const
export type PaperId = (typeof paperIds)[number]

export const paperFormats = ['txt', 'docx'] as const
export type PaperFormat = (typeof paperFormats)[number]
