import type { Rule } from '../pack'
import { picketNumbers } from './great-britain/numbers'

/** What Scotland shares with England and Wales: the Trade Union and Labour Relations (Consolidation) Act 1992 and its Codes. */
export const greatBritain = (jurisdiction: string): Rule[] => [...picketNumbers(jurisdiction)]
