import { paragraphsOf } from '../exports/letters'

/** The text as the files print it: clean letters, an empty line between paragraphs. */
export function Paragraphs({ text }: { text: string }) {
  return paragraphsOf(text).map((paragraph) => (
    <p key={paragraph} className="whitespace-pre-line">
      {paragraph}
    </p>
  ))
}
