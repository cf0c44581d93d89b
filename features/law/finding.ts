import type { MessageKey } from '@/lib/i18n/catalogs'
import type { Day, Rule } from './pack'

/** Something to look at twice. It warns and never stops anybody. */
export type Finding = { key: string; say: MessageKey; days: Record<string, Day>; rules: Rule[] }
