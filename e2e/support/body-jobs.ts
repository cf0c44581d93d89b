import { randomUUID } from 'node:crypto'
import { claimBody } from '@/features/claims/mutations'
import { listClaimable } from '@/features/claims/queries'
import {
  acceptAffiliation,
  askAffiliation,
  setTerms,
  type UnionTerms,
} from '@/features/organisations/affiliations/mutations'
import { grantEvent } from '@/features/organisations/grants/mutations'
import type { Membership } from '@/features/organisations/permissions'
import { openSuggestions } from '@/features/suggestions/moderation/mutations'
import { suggest } from '@/features/suggestions/mutations'
import { suggestInput } from '@/features/suggestions/validation'

/** What the maker makes of who does what: within an organisation, and between organisations. */
export type BodyJobs = {
  /** Gives one event to somebody to look after. */
  grant: (input: { by: string; event: string; member: string; mayCallOff: boolean }) => Promise<void>
  /** One organisation asks another to stand above or below it; `accept` lets the other say yes. */
  affiliation: (input: {
    by: string
    other: string
    side: 'union' | 'branch'
    accept?: boolean
    terms?: Partial<UnionTerms>
  }) => Promise<void>
  /** A union that has joined claims what another lists for its name. */
  claim: (input: { by: string }) => Promise<void>
  /** Somebody suggests an event; the switch is turned on for it. Answers with the private link. */
  suggestion: (input: { by: string; title?: string }) => Promise<string>
}

/** What went as it was to go; anything else fails the test that asked for it. */
export function must<O extends { ok: boolean }>(outcome: O): Extract<O, { ok: true }> {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome)}`)
  return outcome as Extract<O, { ok: true }>
}

export const bodyJobs = (proof: (member: string) => Membership): BodyJobs => ({
  grant: async ({ by, event, member, mayCallOff }) => {
    must(await grantEvent(proof(by), event, member, { mayCallOff }))
  },
  affiliation: async ({ by, other, side, accept = false, terms }) => {
    const [asking, asked] = [proof(by), proof(other)]
    must(await askAffiliation(asking, { other: asked.organisation.id, side }))
    if (!accept) return
    const [union, branch] = side === 'union' ? [asked, asking] : [asking, asked]
    const pair = { unionId: union.organisation.id, branchId: branch.organisation.id }
    must(await acceptAffiliation(asked, pair))
    const none = { unionSeesDrafts: false, unionSeesNumbers: false, unionMayEdit: false, unionMayCallOff: false }
    if (terms) must(await setTerms(branch, pair, { ...none, ...terms }))
  },
  claim: async ({ by }) => {
    const member = proof(by)
    const body = (await listClaimable(member)).find(({ name }) => name === member.organisation.name)
    must(await claimBody(member, String(body?.id)))
  },
  suggestion: async ({ by, title = 'A picket' }) => {
    must(await openSuggestions(proof(by), true))
    const content = { title, kind: 'picket', day: '2031-06-10', starts: '08:00', placeName: 'The depot' }
    const { press: _, ...typed } = suggestInput.parse(content)
    const press = randomUUID()
    return must(await suggest(proof(by).organisation.slug, { content: typed, language: 'en', press })).link
  },
})
