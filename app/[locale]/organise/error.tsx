'use client'

import { useParams } from 'next/navigation'
import { Button } from '@/components/ui/button'
import cy from '@/messages/cy/problem.json'
import en from '@/messages/en/problem.json'
import pl from '@/messages/pl/problem.json'
import ro from '@/messages/ro/problem.json'

const known: Record<string, Record<string, string>> = { cy, pl, ro }

type Props = { error: unknown; retry: () => void }

/** An unexpected error while moving about: the page around it stays. Its messages come along, for nothing else may work. */
export default function OrganiseError({ error, retry }: Props) {
  const words: Record<string, string> = known[String(useParams().locale)] ?? en
  const reference = error instanceof Error && 'digest' in error ? String(error.digest) : ''
  return (
    <>
      <h1 className="mt-6">{words['problem.broken.title']}</h1>
      <p className="mt-4 max-w-words">{words['problem.broken.text']}</p>
      {reference && (
        <p className="mt-4">
          {words['problem.broken.reference']} <strong>{reference}</strong>
        </p>
      )}
      <p className="mt-5">
        <Button type="button" look="quiet" onClick={retry}>
          {words['problem.again']}
        </Button>
      </p>
    </>
  )
}
