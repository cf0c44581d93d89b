/** `returned` went back with a question; whoever sent it may correct it, and then it waits again. */
export const suggestionStates = ['waiting', 'returned', 'accepted', 'refused', 'withdrawn'] as const
export type SuggestionState = (typeof suggestionStates)[number]
