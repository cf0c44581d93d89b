/** What somebody does on a shift. On a march, `event_steward` is read as "march marshal". */
export const shiftRoles = ['official_picket', 'event_steward', 'legal_observer', 'first_aid', 'welfare'] as const
export type ShiftRole = (typeof shiftRoles)[number]
