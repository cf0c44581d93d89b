/** Stands on the page for unexpected errors until the front puts the reference of the request in its place. */
export const referencePlaceholder = 'REFERENCE'
