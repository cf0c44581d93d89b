'use client'

import { useState } from 'react'
import { Button } from '../ui/button'

/** Copies the text of a field. Without script the field is there to be copied by hand. */
export function CopyButton({ source, label, done }: { source: string; label: string; done: string }) {
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    const field = document.getElementById(source) as HTMLTextAreaElement
    try {
      await navigator.clipboard.writeText(field.value)
    } catch {
      // No clipboard outside a secure context: selected text is one keystroke from being copied.
      field.select()
    }
    setCopied(true)
  }
  return (
    <Button type="button" look="quiet" onClick={copy} className="mt-2">
      <span aria-live="polite">{copied ? done : label}</span>
    </Button>
  )
}
