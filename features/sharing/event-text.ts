import type { PublicEvent } from '@/features/events/public-event'
import { surfaceOf } from '@/features/events/surfaces'
import {
  confirmationLine,
  eventName,
  gatherLine,
  said,
  statusLines,
  visitorLine,
  whenLine,
  whereLine,
  whoLines,
} from '@/features/feeds/wording'
import { isOff } from '@/features/industrial-action/status'
import type { Translate } from '@/lib/i18n/translate'

/** An event as a text for messages: whether it is on comes first, and the page to check it on comes last. */
export function eventAsText(t: Translate, event: PublicEvent, url: string): string {
  const { feed, page } = surfaceOf(event)
  const name = eventName(t, event, feed.title)
  if (!page.details) return said([name, url]).join('\n')
  const off = isOff(event.status)
  return said([
    name,
    ...statusLines(t, event),
    whenLine(t, event),
    gatherLine(t, event),
    whereLine(event),
    !off && visitorLine(t, event),
    ...whoLines(t, event),
    confirmationLine(t, event),
    t('share.check', { url }),
  ]).join('\n')
}
