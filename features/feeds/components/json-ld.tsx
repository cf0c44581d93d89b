import { type JsonLd as Data, serializeJsonLd } from '../json-ld'

/** Structured data of a page. Nothing where there is none, as for what is withdrawn. */
export function JsonLd({ data }: { data: Data | null }) {
  if (!data) return null
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React would escape the quotes, which a script element keeps as they are; `<` is written as \u003c.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: serializeJsonLd(data) }} />
}
