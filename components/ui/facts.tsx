import type { ReactNode } from 'react'

export type Fact = { term: string; fact: ReactNode; key?: string }

/** Terms and what is said of them; terms without an answer are left out. */
export function Facts({ facts }: { facts: (Fact | false | null | undefined | '')[] }) {
  return (
    <dl className="grid grid-cols-1 phone:grid-cols-[8.5rem_1fr] phone:gap-x-4 phone:gap-y-2.5">
      {facts
        .filter((fact) => !!fact)
        .map(({ term, fact }) => (
          <div key={term} className="contents">
            <dt className="font-bold">{term}</dt>
            <dd className="mb-3 min-w-0 phone:mb-0">{fact}</dd>
          </div>
        ))}
    </dl>
  )
}
