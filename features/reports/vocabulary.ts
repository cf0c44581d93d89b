export const reportReasons = ['wrong', 'unsafe', 'fake', 'personal_data', 'other'] as const
export type ReportReason = (typeof reportReasons)[number]
