import type { Block } from '@/features/statements/exports/layout'

/** A paper as it will be printed: what it says, in the order of its files. */
export function PaperSheet({ blocks, lang }: { blocks: Block[]; lang: string }) {
  const keyed = blocks.map((block, index) => ({ block, key: `${index} ${block.kind}` }))
  return (
    <article
      lang={lang}
      className="mt-6 max-w-words border-4 border-ink bg-sheet p-5 whitespace-pre-line print:mt-0 print:border-0 print:bg-transparent print:p-0"
    >
      {keyed.map(({ block, key }) => (
        <Part key={key} block={block} />
      ))}
    </article>
  )
}

function Part({ block }: { block: Block }) {
  if (block.kind === 'quote') return null
  const { kind, text } = block
  if (kind === 'headline') return <h2 className="mt-3 border-0! pt-0!">{text}</h2>
  if (kind === 'heading') return <h3 className="mt-5">{text}</h3>
  if (kind === 'alert') return <p className="mb-2 border-s-8 border-ember ps-3 text-[.9375rem]">{text}</p>
  return <p className={kind === 'issuer' ? 'font-bold' : 'mt-2'}>{text}</p>
}
