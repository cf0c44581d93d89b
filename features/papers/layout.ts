import { packOf } from '@/features/law/applying'
import { codeAdvice } from '@/features/law/code-advice'
import { lastMarchNotice } from '@/features/law/march'
import { type Block, line } from '@/features/statements/exports/layout'
import { calendarDay, dayPhrase, timePhrase, whenPhrase } from '@/lib/i18n/dates'
import type { Translate } from '@/lib/i18n/translate'
import type { PaperFacts } from './facts'
import { rulesBehind } from './fitting'
import { blank, field, heading, lines, own, say } from './parts'
import type { PaperId } from './vocabulary'

type Lay = (t: Translate, facts: PaperFacts) => Block[]

/** A paper, part by part. What nobody has written down, and every name, is a line to fill in by hand. */
export const layPaper = (t: Translate, id: PaperId, facts: PaperFacts): Block[] => [
  line('alert', dated(t, id, facts)),
  ...(facts.demo ? [line('alert', t('export.example'))] : []),
  line('issuer', facts.issuer),
  line('headline', t(`paper.title.${id}`)),
  ...papers[id](t, facts),
  heading(t, 'paper.before'),
  ...(id === 'march-notice' ? lastDay(t, facts) : []),
  say(t, 'paper.notEnough'),
]

/** For which place and day it was filled in, and when the rules behind it were checked. */
function dated(t: Translate, id: PaperId, facts: PaperFacts) {
  const about = { place: t(`jurisdiction.${facts.jurisdiction}`), day: calendarDay(t, facts.day) }
  const [rule] = rulesBehind(id, facts)
  if (!rule) return t('paper.templatePlain', about)
  return t('paper.template', { ...about, checked: calendarDay(t, rule.checkedOn) })
}

const marchNotice: Lay = (t, facts) => {
  const { jurisdiction, startsAt, zone } = facts
  const [rule] = rulesBehind('march-notice', facts)
  const asksMore = jurisdiction !== 'GB-EAW'
  return [
    ...(jurisdiction === 'GB-NIR' ? [say(t, 'paper.march.form')] : []),
    field(t, 'paper.under', rule ? `${rule.authorityName}, ${rule.provision}` : ''),
    field(t, 'paper.to', rule ? t(`paper.march.to.${jurisdiction as 'GB-EAW'}`, { blank }) : ''),
    field(t, 'paper.date', dayPhrase(t, startsAt, zone)),
    field(t, 'paper.starts', timePhrase(t, startsAt, zone)),
    field(t, 'paper.from', facts.place),
    field(t, 'paper.route', facts.route),
    ...(asksMore ? [field(t, 'paper.numbers', ''), field(t, 'paper.order', '')] : []),
    field(t, 'paper.organiser', ''),
    field(t, 'paper.handedIn', ''),
  ]
}

const lastDay: Lay = (t, { jurisdiction, day }) => {
  const { answer } = lastMarchNotice(packOf(jurisdiction), day)
  return answer ? [say(t, 'paper.march.last', { day: calendarDay(t, answer) })] : []
}

const policeNote: Lay = (t, facts) => [
  field(t, 'paper.to', t('paper.police.to', { blank })),
  say(t, 'paper.police.hello'),
  field(t, 'paper.police.what', `${t(`event.kind.${facts.kind}`)}: ${facts.title}`),
  ...where(t, facts),
  field(t, 'paper.calledBy', facts.calledBy),
  field(t, 'paper.stand', facts.supporterPosition),
  field(t, 'paper.contact', facts.contact),
  say(t, 'paper.police.courtesy'),
]

const authority: Lay = (t, facts) => {
  const supervised = rulesBehind('organiser-authority', facts).some(
    ({ appliesToKind }) => appliesToKind === 'picketSupervisor',
  )
  return [
    say(t, supervised ? 'paper.authority.supervisor' : 'paper.authority.organiser', { union: facts.calledBy }),
    ...where(t, facts),
    field(t, 'paper.contact', facts.contact),
    say(t, supervised ? 'paper.authority.show' : 'paper.authority.noName'),
    field(t, 'paper.signed', ''),
  ]
}

const picketCard: Lay = (t, facts) => {
  const advice = codeAdvice(facts.jurisdiction, facts.day)
  return [
    ...where(t, facts),
    ...(advice ? [say(t, 'paper.card.six', { most: advice.most, code: advice.code })] : []),
    field(t, 'paper.stand', facts.supporterPosition),
    field(t, 'paper.contact', facts.contact),
    heading(t, 'paper.card.do'),
    ...lines(t, ['paper.card.do1', 'paper.card.do2', 'paper.card.do3', 'paper.card.do4']),
    ...own(facts.bring),
    heading(t, 'paper.card.not'),
    ...lines(t, ['paper.card.not1', 'paper.card.not2', 'paper.card.not3']),
    ...own(facts.doNot),
    heading(t, 'paper.card.if'),
    ...lines(t, ['paper.card.if1', 'paper.card.if2', 'paper.card.if3']),
  ]
}

const incidentLog: Lay = (t, facts) => [
  ...where(t, facts),
  say(t, 'paper.log.how'),
  ...[1, 2, 3].flatMap((number) => [
    line('heading', t('paper.log.entry', { number })),
    ...(['when', 'officers', 'reasons', 'words', 'after'] as const).map((part) => field(t, `paper.log.${part}`, '')),
  ]),
]

const suspension: Lay = (t, facts) => [
  field(t, 'paper.to', facts.strike?.employer ?? ''),
  say(t, 'paper.suspension.what', { union: facts.calledBy, strike: strikeWords(t, facts) }),
  field(t, 'paper.suspension.from', ''),
  say(t, 'paper.suspension.how'),
  ...lines(t, ['paper.suspension.alone', 'paper.suspension.together'], { blank }),
  say(t, 'paper.suspension.differ'),
  say(t, 'paper.suspension.dispute'),
  field(t, 'paper.signed', ''),
]

const returnToWork: Lay = (t, facts) => [
  say(t, 'paper.return.what', { strike: strikeWords(t, facts) }),
  field(t, 'paper.return.from', ''),
  say(t, 'paper.return.dispute'),
  say(t, 'paper.return.pickets'),
  field(t, 'paper.return.news', ''),
  field(t, 'paper.contact', facts.contact),
]

const papers: Record<PaperId, Lay> = {
  'march-notice': marchNotice,
  'police-note': policeNote,
  'organiser-authority': authority,
  'picket-card': picketCard,
  'incident-log': incidentLog,
  'suspension-notice': suspension,
  'return-to-work': returnToWork,
}

const where: Lay = (t, facts) => [field(t, 'paper.when', whenPhrase(t, facts)), field(t, 'paper.place', facts.place)]

const strikeWords = (t: Translate, { strike }: PaperFacts) =>
  strike ? `${strike.ownWords}, ${whenPhrase(t, strike)}` : blank
