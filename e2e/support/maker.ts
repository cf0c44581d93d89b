// Runs beside the tests, under the condition that `server-only` asks for, and makes what they need through the
// features' own mutations. One JSON message in, one out.
import { randomBytes, randomUUID } from 'node:crypto'
import { and, eq, inArray } from 'drizzle-orm'
import { closeDatabase, read } from '@/db/client'
import { rsvps } from '@/db/schema'
import { makeMember, makeOrganisation, makePicketOrganiser } from '@/db/testing/world'
import { mintOperatorLink } from '@/features/accounts/mutations'
import { getPersonAddress } from '@/features/accounts/queries'
import { changeEvent } from '@/features/changes/calling-off/mutations'
import { publishEvent } from '@/features/changes/publishing/mutations'
import type { ChangeRequest } from '@/features/changes/rules'
import { writeCircular } from '@/features/circulars/mutations'
import { addNotice } from '@/features/disputes/entries/mutations'
import { createDispute, publishDispute } from '@/features/disputes/mutations'
import { acceptSupport, askToSupport } from '@/features/disputes/supporters/mutations'
import { askQuestion } from '@/features/enquiries/mutations'
import { createEvent } from '@/features/events/mutations'
import { eventForm } from '@/features/events/validation'
import { bring } from '@/features/imports/testing/mutations'
import { createAction, publishAction } from '@/features/industrial-action/mutations'
import type { Membership } from '@/features/organisations/permissions'
import type { Role } from '@/features/organisations/vocabulary'
import { sendReport } from '@/features/reports/mutations'
import { joinRota, proveAddress } from '@/features/rota/holder/mutations'
import { joinRotaPath, myShiftsPath } from '@/features/rota/paths'
import { putOn } from '@/features/rota/people/mutations'
import { getRota } from '@/features/rota/queries'
import { mailedShiftLink, readShiftLink, rotaLink } from '@/features/rota/rules'
import { layPattern } from '@/features/rota/shifts/mutations'
import { confirmSignUp, mintConfirmLink } from '@/features/rsvps/holder/mutations'
import { signUp } from '@/features/rsvps/mutations'
import { acceptMessage } from '@/features/solidarity/moderation/mutations'
import { sendMessage } from '@/features/solidarity/mutations'
import { readMessageLink } from '@/features/solidarity/rules'
import type { MessageTarget } from '@/features/solidarity/vocabulary'
import { createStatement } from '@/features/statements/mutations'
import { statementForm } from '@/features/statements/validation'
import { approveStatement, issueStatement } from '@/features/statements/versions/mutations'
import { saveWorkplace } from '@/features/workplaces/mutations'
import { getWorkplace } from '@/features/workplaces/queries'
import { emailIndexes } from '@/lib/crypto/people'
import { type BodyJobs, bodyJobs, must } from './body-jobs'

export type Made = { organisation: string; organisationId: string; name: string; email: string; member: string }
export type Jobs = BodyJobs & {
  organisation: (input: { name?: string }) => Promise<Made>
  member: (input: { of: string; role: Role }) => Promise<Made>
  signInLink: (input: { email: string }) => Promise<string>
  dispute: (input: { by: string; title?: string; employer?: string }) => Promise<{ id: string; slug: string }>
  strike: (input: {
    by: string
    dispute: string
    ownWords: string
    startsAt: string
    endsAt: string
  }) => Promise<{ id: string }>
  gates: (input: { by: string; name: string; gates: string[] }) => Promise<{ id: string; name: string }[]>
  event: (
    input: { by: string; startsAt: string; endsAt: string | null; publish?: boolean; signUp?: boolean } & Record<
      string,
      unknown
    >,
  ) => Promise<{ id: string; slug: string }>
  /**
   * Shifts of two hours over an event, one person needed on each and one on the first; and the link that invites.
   * `reachable` joins the first by it, with an address shown to be theirs.
   */
  rota: (input: {
    by: string
    event: string
    maximum?: number
    reachable?: string
  }) => Promise<{ shifts: string[]; link: string; own: string }>
  /** One organisation supports another's dispute, and the other has accepted. */
  support: (input: { by: string; dispute: string; keeper: string }) => Promise<void>
  notice: (input: { by: string; dispute: string; text: string; source: string; checkedAt: string }) => Promise<void>
  change: (input: { by: string; event: string; kind: ChangeRequest['kind']; reason: string }) => Promise<{ id: string }>
  /** A message of support, waiting to be read or let through already. Gives the sender's private link. */
  message: (input: {
    to: string
    by?: string
    text: string
    sender?: string
    mayShow?: boolean
    quotedAs?: string
  }) => Promise<{ link: string }>
  /** Somebody leaves an address for an event and presses the button of their mail. */
  told: (input: { event: string; email?: string; language?: 'en' | 'cy' }) => Promise<void>
  /** A group says that it comes. */
  delegation: (input: {
    event: string
    name: string
    people?: number
    banner?: boolean
    contact?: string
  }) => Promise<void>
  /** Somebody asks the organisers of an event. */
  question: (input: { event: string; question: string }) => Promise<{ link: string }>
  report: (input: { event: string; text: string }) => Promise<void>
  /** A message to those who are coming that was not sent yet. */
  circular: (input: { by: string; events: string[]; text: string }) => Promise<{ id: string }>
  /** A file that was brought and read: of events where it names titles, else of workplaces. */
  brought: (input: { by: string; file: string }) => Promise<{ id: string }>
  /** A statement that is out. Its events stand as they did when they were published. */
  statement: (
    input: { by: string; dispute?: string; events: string[]; headline: string } & Record<string, unknown>,
  ) => Promise<{ id: string; slug: string }>
}

const proofs = new Map<string, Membership>()
const proof = (member: string) => {
  const known = proofs.get(member)
  if (!known) throw new Error(`nobody made member ${member}`)
  return known
}

async function keep(membership: Membership): Promise<Made> {
  proofs.set(membership.memberId, membership)
  const person = await getPersonAddress(membership.personId)
  const { slug, id, name } = membership.organisation
  return { organisation: slug, organisationId: id, name, email: person?.email ?? '', member: membership.memberId }
}

async function joinProven(link: string, email: string, shifts: string[]) {
  const press = randomBytes(32).toString('base64url')
  const own = must(await joinRota(link, { name: 'C.D.', email, shifts, press, language: 'en' })).link
  must(await proveAddress(mailedShiftLink(readShiftLink(own) ?? { id: '', generation: 0 })))
  return own
}

const jobs: Jobs = {
  ...bodyJobs(proof),
  organisation: async ({ name }) => keep(await makeOrganisation(name)),
  member: async ({ of, role }) => {
    if (role !== 'picket_organiser') return keep(await makeMember(proof(of), role))
    const { memberId, personId } = await makePicketOrganiser(proof(of))
    return { ...(await keep(proof(of))), member: memberId, email: (await getPersonAddress(personId))?.email ?? '' }
  },
  signInLink: ({ email }) => mintOperatorLink(email, 'en'),
  dispute: async ({ by, title = 'Pay', employer = 'A Trust' }) => {
    const member = proof(by)
    const { id } = must(
      await createDispute(member, {
        title,
        about: 'About pay.',
        demands: '',
        employer,
        serviceUsers: 'patients',
        jurisdiction: 'GB-EAW',
        'callers[]': [member.organisation.id],
        otherCaller: '',
        ballotClosedOn: '',
        mandateEndsOn: '',
        fundLink: '',
        locale: 'en',
        version: 0,
      }),
    )
    return { id, slug: must(await publishDispute(member, id)).slug }
  },
  strike: async ({ by, dispute, ownWords, startsAt, endsAt }) => {
    const input = {
      kind: 'strike',
      ownWords,
      cover: 'full',
      coverText: '',
      version: 0,
      startsAt: new Date(startsAt),
      endsAt: new Date(endsAt),
    } as const
    const { id } = must(await createAction(proof(by), dispute, input))
    must(await publishAction(proof(by), id))
    return { id }
  },
  gates: async ({ by, name, gates }) => {
    const entrance = gates.map((gate) => ({
      id: '' as const,
      name: gate,
      supporterPosition: '',
      accessNotes: '',
      latitude: null,
      longitude: null,
      minimumPickets: 0,
      advisoryMaximum: 6,
    }))
    const { id } = must(
      await saveWorkplace(proof(by), null, {
        name,
        address: 'Windmill Road',
        locality: 'Gillingham, Kent',
        postcode: 'ME7 5NY',
        entrance,
        version: 0,
      }),
    )
    const made = (await getWorkplace(proof(by), id))?.entrances ?? []
    return made.map((gate) => ({ id: gate.id, name: gate.name }))
  },
  event: async ({ by, startsAt, endsAt, publish = true, signUp = true, ...plan }) => {
    const member = proof(by)
    const fields = eventForm.parse({
      kind: 'picket',
      title: 'A picket',
      calledBy: member.organisation.id,
      visitorPolicy: 'open',
      ...(signUp && { signUp: 'on' }),
      version: '0',
      ...(plan.entranceId ? {} : { placeName: 'The gate' }),
      ...plan,
    })
    const times = {
      startsAt: new Date(startsAt),
      endsAt: endsAt ? new Date(endsAt) : null,
      gatherAt: null,
      confirmedAt: null,
    }
    const { id } = must(await createEvent(member, { ...fields, ...times }))
    return { id, slug: publish ? must(await publishEvent(member, id, null)).slug : '' }
  },
  rota: async ({ by, event, maximum = 3, reachable }) => {
    const member = proof(by)
    must(await layPattern(member, event, { hours: 2, roles: [{ role: 'official_picket', minimum: 1, maximum }] }))
    const shifts = (await getRota(member, event))?.shifts.map(({ id }) => id) ?? []
    must(await putOn(member, event, shifts[0] ?? '', { name: 'A.B.', language: 'en' }, new Set()))
    const { generation = null } = (await getRota(member, event)) ?? {}
    const link = rotaLink({ eventId: event, generation: generation ?? 0 })
    const own = reachable ? myShiftsPath(await joinProven(link, reachable, shifts.slice(0, 1))) : ''
    return { shifts, link: joinRotaPath(link), own }
  },
  support: async ({ by, dispute, keeper }) => {
    must(await askToSupport(proof(by), dispute))
    must(await acceptSupport(proof(keeper), dispute, proof(by).organisation.id))
  },
  notice: async ({ by, dispute, checkedAt, ...input }) => {
    const notice = { provider: 'The trust', sourceLink: '', ...input }
    must(await addNotice(proof(by), dispute, notice, new Date(checkedAt)))
  },
  change: async ({ by, event, kind, reason }) => {
    const request = { kind, reason, authorisedBy: 'the committee', asToldBy: '', nextNewsAt: null }
    return { id: must(await changeEvent(proof(by), event, request)).id }
  },
  message: async ({ to, by, text, sender = 'Riverside teachers', mayShow = true, quotedAs = '' }) => {
    const words = { text, sender, mayShow, mayQuote: quotedAs !== '', quotedAs, contact: '' }
    const [, target, slug = ''] = to.split('/')
    const press = randomUUID()
    const sent = must(await sendMessage({ target: target as MessageTarget, slug }, { ...words, press, language: 'en' }))
    const { id = '' } = readMessageLink(sent.link) ?? {}
    if (by) must(await acceptMessage(proof(by), id, text))
    return { link: sent.link }
  },
  told: async ({ event, email = `${randomUUID()}@supporters.example`, language = 'en' }) => {
    const bare = { people: 1, delegation: null, banner: false, contact: null }
    must(await signUp(event, { ...bare, email, language, press: randomUUID() }))
    const [row] = await read.organise((db) =>
      db
        .select({ id: rsvps.id })
        .from(rsvps)
        .where(and(inArray(rsvps.emailBlind, emailIndexes(email, 'rsvps')), eq(rsvps.state, 'pending'))),
    )
    must(await confirmSignUp(await mintConfirmLink(row?.id ?? '')))
  },
  delegation: async ({ event, name, people = 12, banner = true, contact = '' }) => {
    const group = { people, delegation: name, banner, contact: contact || null }
    must(await signUp(event, { ...group, email: null, language: 'en', press: randomUUID() }))
  },
  question: async ({ event, question }) => {
    const { link } = must(await askQuestion(event, { question, email: null, press: randomUUID(), language: 'en' }))
    return { link }
  },
  report: async ({ event, text }) => {
    must(await sendReport(event, { reason: 'other', text, press: randomUUID() }))
  },
  circular: async ({ by, events, text }) => {
    return { id: must(await writeCircular(proof(by), { text, 'events[]': events })).id }
  },
  brought: async ({ by, file }) => {
    const subject = file.startsWith('Title') ? 'events' : 'workplaces'
    return { id: await bring(proof(by), subject, file) }
  },
  statement: async ({ by, dispute = '', events, ...words }) => {
    const fields = { kind: 'press_release', body: 'Come.', disputeId: dispute, 'events[]': events, ...words }
    const { id } = must(await createStatement(proof(by), statementForm.parse(fields)))
    must(await approveStatement(proof(by), id, { version: 1, 'seen[]': events.map((event) => `${event}@1`) }))
    const issue = { version: 1, kind: 'original', note: '' } as const
    return { id, slug: must(await issueStatement(proof(by), id, issue, null)).slug }
  },
}

process.on('message', async ({ id, job, input }: { id: number; job: keyof Jobs; input: never }) => {
  try {
    process.send?.({ id, answer: await jobs[job](input) })
  } catch (error) {
    process.send?.({ id, failed: error instanceof Error ? error.stack : String(error) })
  }
})
process.on('disconnect', () => void closeDatabase().finally(() => process.exit(0)))
process.send?.({ id: 0 })
