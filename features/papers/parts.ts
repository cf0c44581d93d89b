import { type Block, line } from '@/features/statements/exports/layout'
import type { MessageKey, MessageValues, Translate } from '@/lib/i18n/translate'

// What papers are laid of. An empty answer is a line to write on.

export const blank = '_'.repeat(24)

export const say = (t: Translate, key: MessageKey, values?: MessageValues): Block => line('paragraph', t(key, values))

export const heading = (t: Translate, key: MessageKey): Block => line('heading', t(key))

export const field = (t: Translate, key: MessageKey, value: string): Block =>
  line('paragraph', t('paper.field', { name: t(key), value: value.trim() || blank }))

export const lines = (t: Translate, keys: MessageKey[], values?: MessageValues): Block[] =>
  keys.map((key) => line('paragraph', `– ${t(key, values)}`))

/** What the organiser wrote of their own for this event. */
export const own = (text: string): Block[] => (text.trim() ? [line('paragraph', `– ${text}`)] : [])
