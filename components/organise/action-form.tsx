'use client'

import { createContext, type ReactNode, useActionState, useContext, useEffect, useId, useRef } from 'react'
import { emptyForm, type FormState } from '@/lib/forms'
import { Choice } from '../ui/field'
import { ProblemSummary } from '../ui/problem-summary'

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>

/** The words a form needs of its own; made on the server by `formWords`. */
export type FormWords = {
  problem: string
  warning: string
  again: string
  theirs: string
  date: string
  time: string
  earlier: string
  later: string
}

type Shared = { state: FormState; words: FormWords; idOf: (name: string) => string }
const Context = createContext<Shared | null>(null)

export function useForm() {
  const context = useContext(Context)
  if (!context) throw new Error('a field stands outside an ActionForm')
  return context
}

/** A form of the organisers' side. With or without script the same: what was typed stays, with what is wrong beside it. */
export function ActionForm({
  action,
  words,
  className,
  children,
}: {
  action: FormAction
  words: FormWords
  className?: string
  children: ReactNode
}) {
  const [state, send, pending] = useActionState(action, emptyForm)
  const top = useRef<HTMLDivElement>(null)
  const id = useId()
  // A page has several forms, and two of them may have a field of one name.
  const idOf = (name: string) => `${id}${name}`
  useEffect(() => {
    if (state !== emptyForm) top.current?.querySelector<HTMLElement>('[tabindex]')?.focus()
  }, [state])
  return (
    <form action={send} aria-busy={pending} noValidate className={className}>
      <div ref={top}>
        <ProblemSummary title={words.problem} message={state.message} errors={state.errors} idOf={idOf} />
        <Warnings state={state} words={words} />
        {state.done && (
          <p tabIndex={-1} role="status" className="mb-5 border-s-8 border-ember bg-sheet py-3 ps-3">
            {state.done}
          </p>
        )}
      </div>
      <Context value={{ state, words, idOf }}>{children}</Context>
    </form>
  )
}

function Warnings({ state, words }: { state: FormState; words: FormWords }) {
  if (!state.warnings?.length) return null
  return (
    <div role="alert" tabIndex={-1} className="mb-5 border-s-8 border-ember bg-sheet py-3 ps-3">
      <p className="font-poster text-2xl leading-none uppercase">{words.warning}</p>
      {state.warnings.map(({ key, text }) => (
        <Choice key={key} type="checkbox" name="confirmed[]" value={key} defaultChecked label={text} />
      ))}
      <p className="mt-2">{words.again}</p>
    </div>
  )
}
