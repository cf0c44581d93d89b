import { Feed } from 'feed'
import type { Translate } from '@/lib/i18n/translate'
import { type FeedEntry, type FeedHead, feedTitle } from './entries'

/** Entries as an Atom feed (RFC 4287), in the order given. */
export function atomFeed(t: Translate, head: FeedHead, entries: FeedEntry[]): string {
  const feed = new Feed({
    id: head.self,
    title: unescapedByTheLibrary(feedTitle(t, head, entries)),
    link: head.home,
    feed: head.self,
    updated: lastUpdate(head, entries),
    generator: false,
  })
  for (const entry of entries) {
    feed.addItem({
      id: entry.id,
      link: entry.url,
      title: html(entry.title),
      content: entry.paragraphs.map((paragraph) => `<p>${html(paragraph).replaceAll('\n', '<br>')}</p>`).join(''),
      author: [{ name: unescapedByTheLibrary(entry.author) }],
      date: entry.updated,
      published: entry.published,
    })
  }
  return feed.atom1()
}

/** The newest change; an empty feed has only the time it was made. */
const lastUpdate = (head: FeedHead, entries: FeedEntry[]) =>
  entries.reduce<Date | undefined>((last, { updated }) => (last && last > updated ? last : updated), undefined) ??
  head.now

// The library marks titles and content as HTML and puts them in CDATA as they are; with every `>` written out, no text
// can end it.
const html = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

// In plain elements the library's XML writer takes `&amp;` for an ampersand that is escaped already.
const unescapedByTheLibrary = (text: string) => text.replaceAll('&', '&amp;')
