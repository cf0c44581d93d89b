import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'

/** A short page with one thing to say. */
export function ShortPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="max-w-words">
      <h1 className="mt-6">{title}</h1>
      <div className="mt-4">{children}</div>
    </div>
  )
}

/** One button that does something: opening a link spends nothing, pressing this does. */
export function PressForm({ action, label, children }: { action: string; label: string; children?: ReactNode }) {
  return (
    <form method="post" action={action} className="mt-5">
      {children}
      <Button>{label}</Button>
    </form>
  )
}
