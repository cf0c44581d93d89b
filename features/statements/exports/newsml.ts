import type { Translate } from '@/lib/i18n/translate'
import { escapeMarkup } from '@/lib/markup'
import type { PublicStatement } from '../public-statement'
import type { VersionKind } from '../vocabulary'
import { toMarkup } from './html'
import { type NewsItem, newsItem } from './newsroom'

const signals: Partial<Record<VersionKind, string>> = { update: 'sig:update', correction: 'sig:correction' }

/** NewsML-G2 of the IPTC: one news item. The schema has its properties in this order and no other. */
export function toNewsml(t: Translate, statement: PublicStatement, now: Date) {
  const item = newsItem(t, statement, now)
  const language = escapeMarkup(item.language)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" standard="NewsML-G2" standardversion="2.35"',
    `  conformance="power" guid="${escapeMarkup(item.uri)}" version="${item.version}" xml:lang="${language}">`,
    '<catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml"/>',
    ...itemMeta(item, signals[statement.versionKind]),
    ...contentMeta(item),
    ...contentSet(item),
    '</newsItem>',
    '',
  ]
    .filter((line, index, { length }) => line !== '' || index === length - 1)
    .join('\n')
}

const itemMeta = (item: NewsItem, signal: string | undefined) => [
  '<itemMeta>',
  '<itemClass qcode="ninat:text"/>',
  `<provider literal="${escapeMarkup(item.issuer)}">${element('name', item.issuer)}</provider>`,
  element('versionCreated', item.versionCreated),
  element('firstCreated', item.firstCreated),
  element('embargoed', item.embargoedUntil),
  `<pubStatus qcode="stat:${item.pubStatus}"/>`,
  element('edNote', item.note).replaceAll('\n', '<br/>'),
  signal ? `<signal qcode="${signal}"/>` : '',
  '</itemMeta>',
]

const contentMeta = (item: NewsItem) => [
  '<contentMeta>',
  item.place && `<located>${element('name', item.place)}</located>`,
  `<language tag="${escapeMarkup(item.language)}"/>`,
  `<genre>${element('name', item.genre)}</genre>`,
  element('headline', item.headline),
  element('dateline', item.dateline),
  element('by', item.issuer),
  '</contentMeta>',
]

function contentSet({ headline, body, language }: NewsItem) {
  if (body.length === 0) return []
  return [
    '<contentSet>',
    '<inlineXML contenttype="application/xhtml+xml">',
    `<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="${escapeMarkup(language)}">`,
    `<head>${element('title', headline)}</head>`,
    '<body>',
    // What the writer typed is escaped, so that each of these is our own.
    toMarkup(body).replaceAll('<br>', '<br/>'),
    '</body>',
    '</html>',
    '</inlineXML>',
    '</contentSet>',
  ]
}

const element = (name: string, text: string | undefined) => (text ? `<${name}>${escapeMarkup(text)}</${name}>` : '')
