import type { ReactNode } from 'react'

type Props = {
  date: { day: string; weekday: string; month: string }
  /** The day does not stand any more. */
  struck?: boolean
  title: ReactNode
  children: ReactNode
}

/** One line of a list, set as on a hand-printed bill: the day large, the rest beside it, where it is said again to be heard. */
export function Bill({ date, struck = false, title, children }: Props) {
  return (
    <li className="grid grid-cols-[5.25rem_1fr] gap-x-4 border-b border-hair py-4">
      <div aria-hidden="true">
        <div
          className={`font-poster text-[3.6rem] leading-[.82] text-red ${struck ? 'line-through decoration-2' : ''}`}
        >
          {date.day}
        </div>
        <div className="mt-1.5 font-poster text-lg leading-none uppercase">
          {date.weekday} {date.month}
        </div>
      </div>
      <div className="min-w-0">
        <h3 className="flex flex-wrap items-center gap-x-3 gap-y-2">{title}</h3>
        {children}
      </div>
    </li>
  )
}

export function Bills({ children }: { children: ReactNode }) {
  return <ul>{children}</ul>
}
