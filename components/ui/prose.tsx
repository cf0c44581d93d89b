/** Plain text as people typed it: an empty line begins a paragraph, a line end is kept. */
export function Prose({ text, lang }: { text: string; lang?: string }) {
  return (
    <div lang={lang} className="max-w-words">
      {text
        .split(/\n\s*\n/)
        .filter((paragraph) => paragraph.trim())
        .map((paragraph) => (
          <p key={paragraph} className="whitespace-pre-line">
            {paragraph.trim()}
          </p>
        ))}
    </div>
  )
}
