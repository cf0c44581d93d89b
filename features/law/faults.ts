import { Temporal } from 'temporal-polyfill'
import type { Pack, Rule } from './pack'
import { bindingnesses, confidences, countingMethods, subjects, triggers, units } from './vocabulary'

/** What is wrong with a pack, in words for whoever writes one; nothing where it may be used. */
export function packFaults(pack: Pack): string[] {
  const ids = pack.rules.map(({ id }) => id)
  return [
    ...(/^[A-Z]{2}(-[A-Z]{2,3})?$/.test(pack.jurisdiction)
      ? []
      : [`${pack.jurisdiction} is no jurisdiction: write two capital letters, and a part after a hyphen.`]),
    ...(pack.name.en.trim() ? [] : ['The pack has no English name.']),
    ...dayFault('coveredFrom', pack.coveredFrom),
    ...(pack.rules.length ? [] : ['The pack has no rules.']),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id} stands twice.`),
    ...pack.rules.flatMap((rule) => ruleFaults(pack, rule).map((fault) => `${rule.id}: ${fault}`)),
    ...overlaps(pack.rules),
  ]
}

function ruleFaults(pack: Pack, rule: Rule): string[] {
  const faults: [boolean, string][] = [
    [rule.jurisdiction !== pack.jurisdiction, `it is of ${rule.jurisdiction} and stands in ${pack.jurisdiction}.`],
    [!rule.id.startsWith(`${pack.jurisdiction}/`), 'its id must begin with the jurisdiction.'],
    [!subjects.includes(rule.appliesToKind), `nothing asks for ${rule.appliesToKind}.`],
    [!triggers.includes(rule.trigger), `${rule.trigger} is no trigger.`],
    [!countingMethods.includes(rule.countingMethod), `${rule.countingMethod} is no way of counting.`],
    [!bindingnesses.includes(rule.bindingness), `${rule.bindingness} is no kind of authority.`],
    [!confidences.includes(rule.confidence), `${rule.confidence} is no confidence.`],
    [(rule.figure === null) !== (rule.unit === null), 'a figure and its unit go together.'],
    [
      (rule.figure === null) !== (rule.countingMethod === 'none'),
      'a figure needs a way of counting, and only a figure.',
    ],
    [rule.figure !== null && !(Number.isInteger(rule.figure) && rule.figure > 0), 'its figure is no whole number.'],
    [rule.unit !== null && !units.includes(rule.unit), `${rule.unit} is no unit.`],
    [!!rule.effectiveFrom && !!rule.effectiveTo && rule.effectiveFrom > rule.effectiveTo, 'it ends before it begins.'],
    [rule.otherDates.length > 0 && rule.confidence !== 'low', 'where sources differ, confidence is low.'],
    [
      rule.confidence === 'low' && !rule.caveats.length && !rule.otherDates.length && rule.bindingness === 'statute',
      'low confidence must say why in a caveat.',
    ],
    [!/^https:\/\/[a-z0-9.-]+[.][a-z]{2,}(\/\S*)?$/.test(rule.sourceUrl), 'its source is no https address.'],
    [
      !rule.authorityName.trim() || !rule.provision.trim() || !rule.effectiveBasis.trim(),
      'authority, provision and basis must be said.',
    ],
    [[rule.plainText, ...rule.caveats].some(({ en }) => !en.trim()), 'its words must be there in English.'],
    [
      [rule.plainText, ...rule.caveats].some(claims),
      'it says that something is or is not lawful or legal: Brazier never does.',
    ],
  ]
  const days = [
    ...dayFault('checkedOn', rule.checkedOn),
    ...[
      rule.effectiveFrom,
      rule.effectiveTo,
      rule.onlyForBallotsFrom,
      ...rule.otherDates.map(({ day }) => day),
    ].flatMap((day) => (day ? dayFault('a date', day) : [])),
  ]
  return [...faults.filter(([wrong]) => wrong).map(([, fault]) => fault), ...days]
}

const claims = (said: Record<string, string | undefined>) =>
  Object.values(said).some((text) => /\b(un)?lawful|\b(il)?legal\b|yfreithlon/i.test(text ?? ''))

function dayFault(name: string, day: string): string[] {
  try {
    return Temporal.PlainDate.from(day).toString() === day ? [] : [`${name}: ${day} is not written like 2026-02-18.`]
  } catch {
    return [`${name}: ${day} is no day.`]
  }
}

/** Of one figure only one can count on one day; words may stand beside each other. */
function overlaps(rules: Rule[]): string[] {
  const figures = rules.filter(({ figure }) => figure !== null)
  return figures.flatMap((a, index) =>
    figures
      .slice(index + 1)
      .filter((b) => a.appliesToKind === b.appliesToKind && a.onlyIf === b.onlyIf && overlap(a, b))
      .map((b) => `${a.id} and ${b.id} both count on some day.`),
  )
}

const overlap = (a: Rule, b: Rule) =>
  (a.effectiveFrom ?? '0000') <= (b.effectiveTo ?? '9999') && (b.effectiveFrom ?? '0000') <= (a.effectiveTo ?? '9999')
