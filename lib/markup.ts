const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** For text and attribute values, in HTML as in XML. */
export const escapeMarkup = (text: string) => text.replace(/[&<>"']/g, (letter) => entities[letter] ?? letter)
