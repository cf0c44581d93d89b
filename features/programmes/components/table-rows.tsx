'use client'

import { useForm } from '@/components/organise/action-form'
import { Fold } from '@/components/organise/fields'

export type TableRow = {
  position: number
  title: string
  place: string
  from: string
  to: string
  wanted: boolean
  /** What to look at twice, in words. */
  notes: string[]
  twice: { from: boolean; to: boolean }
}
type Words = { make: string; from: string; to: string }

/** The rows of one day: a tick and two times each, and what is odd about it. Hundreds of them, so no more than that. */
export function TableRows({ rows, words }: { rows: TableRow[]; words: Words }) {
  return (
    <ul>
      {rows.map((row) => (
        <Row key={row.position} row={row} words={words} />
      ))}
    </ul>
  )
}

function Row({ row, words }: { row: TableRow; words: Words }) {
  const { state } = useForm()
  const ticked = state.values['wanted[]']
  const sent = Object.keys(state.values).length > 0
  const key = String(row.position)
  const wanted = sent ? Array.isArray(ticked) && ticked.includes(key) : row.wanted
  return (
    <li className="flex flex-wrap items-start gap-x-5 gap-y-1 border-b border-hair py-2">
      <label className="flex min-h-11 min-w-0 flex-1 basis-60 cursor-pointer gap-3 py-1.5">
        <input type="checkbox" name="wanted[]" value={key} defaultChecked={wanted} />
        <span className="min-w-0">
          <span className="sr-only">{words.make} </span>
          <span className="font-bold">{row.place}</span>
          <span className="block text-soft">{row.title}</span>
          {row.notes.map((note) => (
            <span key={note} className="mt-1 block w-fit bg-wash px-2 font-bold">
              {note}
            </span>
          ))}
        </span>
      </label>
      <Time name={`from.${key}`} label={words.from} stored={row.from} twice={row.twice.from} place={row.place} />
      <Time name={`to.${key}`} label={words.to} stored={row.to} twice={row.twice.to} place={row.place} />
    </li>
  )
}

type TimeProps = { name: string; label: string; stored: string; twice: boolean; place: string }

function Time({ name, label, stored, twice, place }: TimeProps) {
  const { state, idOf } = useForm()
  const typed = state.values[name]
  const error = state.errors[name]
  const id = idOf(name)
  return (
    <div className={error ? 'border-l-8 border-red pl-3' : ''}>
      <label htmlFor={id} className="flex items-center gap-2">
        <span>
          {label}
          <span className="sr-only">, {place}</span>
        </span>
        <input
          id={id}
          name={name}
          type="time"
          defaultValue={typeof typed === 'string' ? typed : stored}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          className="w-32!"
        />
      </label>
      {error && (
        <p id={`${id}-error`} className="font-bold text-link">
          {error}
        </p>
      )}
      <Fold name={name} asked={twice} />
    </div>
  )
}
