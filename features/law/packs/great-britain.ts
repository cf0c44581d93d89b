import type { Rule } from '../pack'
import { action } from './great-britain/action'
import { ballots } from './great-britain/ballots'
import { employerNotice } from './great-britain/notice'
import { picketNumbers } from './great-britain/numbers'
import { picketing } from './great-britain/picketing'

/** What Scotland shares with England and Wales: the Trade Union and Labour Relations (Consolidation) Act 1992 and its Codes. */
export const greatBritain = (jurisdiction: string): Rule[] => [
  ...employerNotice(jurisdiction),
  ...ballots(jurisdiction),
  ...picketNumbers(jurisdiction),
  ...picketing(jurisdiction),
  ...action(jurisdiction),
]
