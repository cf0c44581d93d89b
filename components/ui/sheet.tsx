import type { ReactNode } from 'react'

/** A sheet of paper on the page: the one thing here that asks for something. */
export function Sheet({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <div id={id} className="mt-6 border-4 border-ink bg-sheet p-5 print:hidden">
      {children}
    </div>
  )
}
