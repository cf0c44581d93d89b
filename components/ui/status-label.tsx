import type { ReactNode } from 'react'

export type Tone = 'on' | 'off' | 'neutral'

const tones: Record<Tone, string> = {
  on: 'bg-ink text-paper before:content-["●_"/""] before:text-dot',
  off: 'bg-fill text-on-fill before:content-["✕_"/""]',
  neutral: 'bg-ink text-paper',
}

/** A state in words and in shape, so that nobody depends on its colour. */
export function StatusLabel({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span
      className={`inline-block px-[.5em] pt-[.3em] pb-[.22em] font-poster text-xl leading-none font-normal uppercase ${tones[tone]}`}
    >
      {children}
    </span>
  )
}
