import { languageTag } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import { type FeedEntry, type FeedHead, feedTitle } from './entries'

/** Entries as JSON Feed 1.1 (https://jsonfeed.org/version/1.1), in the order given; to be sent as `application/feed+json`. */
export function jsonFeed(t: Translate, head: FeedHead, entries: FeedEntry[]): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feedTitle(t, head, entries),
    home_page_url: head.home,
    feed_url: head.self,
    language: languageTag[t.locale],
    items: entries.map(item),
  })
}

const item = ({ id, url, title, paragraphs, author, published, updated, locale }: FeedEntry) => ({
  id,
  url,
  title,
  content_text: paragraphs.join('\n\n'),
  date_published: published.toISOString(),
  date_modified: updated.toISOString(),
  authors: [{ name: author }],
  language: languageTag[locale],
})
