import { whenPhrase } from '@/lib/i18n/dates'
import type { Translate } from '@/lib/i18n/translate'
import type { Status } from '../status'
import type { ActionKind, Cover } from '../vocabulary'

type Strike = {
  kind: ActionKind
  ownWords: string
  cover: Cover
  coverText: string
  startsAt: Date
  endsAt: Date | null
  zone: string
  status: Status
}

/** The strike an event belongs to: the union's own words, its hours, and what staff still cover. Never the picket's hours. */
export function StrikeLine({ t, action, now }: { t: Translate; action: Strike | null; now?: Date }) {
  if (!action) return null
  const key = action.kind === 'strike' ? 'event.underStrike' : 'event.underAction'
  return (
    <p className="mt-4">
      {t(key, { words: action.ownWords, when: whenPhrase(t, action, now) })} ({coverText(t, action)}).
    </p>
  )
}

export const coverText = (t: Translate, { cover, coverText: own }: Pick<Strike, 'cover' | 'coverText'>) =>
  cover === 'other' ? own : t(`event.cover.${cover}`)
