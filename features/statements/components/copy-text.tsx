'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'

type Props = { text: string; words: { title: string; copy: string; done: string } }

/** The text in the page, for hands and for one press; the button comes only where there is a clipboard. */
export function CopyText({ text, words }: Props) {
  const area = useRef<HTMLTextAreaElement>(null)
  const [state, setState] = useState<'none' | 'ready' | 'done'>('none')
  useEffect(() => {
    if ('clipboard' in navigator) setState('ready')
  }, [])
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setState('done'),
      () => area.current?.select(),
    )
  return (
    <details className="mt-6 max-w-words">
      <summary className="min-h-11 cursor-pointer">{words.title}</summary>
      <textarea ref={area} readOnly rows={18} aria-label={words.title} value={text} />
      {state !== 'none' && (
        <Button type="button" look="quiet" onClick={copy}>
          {state === 'done' ? words.done : words.copy}
        </Button>
      )}
    </details>
  )
}
