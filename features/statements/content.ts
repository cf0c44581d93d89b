/** The parts of a statement as its officer wrote them. Paragraphs are parted by an empty line. */
export type StatementContent = {
  headline: string
  /** The place of the date line: "Gillingham". */
  place: string
  body: string
  quotes: StatementQuote[]
  notesToEditors: string
  photoOpportunity: string
  contact: string
}

export type StatementQuote = {
  text: string
  speaker: string
  role: string
  /** The organisation they speak for. */
  body: string
  /** How and when the speaker agreed; inside only. */
  consent: string
}

/** What the data said when a version was issued. */
export type StatementFacts = {
  issuer: string
  dispute: { title: string; employer: string; calledBy: string[]; supportedBy: string[]; slug: string | null } | null
  events: EventFacts[]
  notice: { provider: string; users: string; text: string; source: string; checkedAt: string } | null
}

export type EventFacts = {
  id: string
  version: number
  slug: string | null
  title: string
  kind: string
  calledBy: string
  startsAt: string
  endsAt: string | null
  zone: string
  place: string
  status: string
}
