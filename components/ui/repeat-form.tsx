import type { FormValues } from '@/lib/forms'
import { Button } from './button'

type Props = {
  action: string
  /** What goes with the press, as it was typed. */
  names: readonly string[]
  values: FormValues
  /** The key of the press, which stays the same when the page is loaded or sent again. */
  press: string
  button: string
  change: { label: string; href: string }
}

/** The button under an answer that was said back: without script only its press counts. */
export function RepeatForm({ action, names, values, press, button, change }: Props) {
  return (
    <form method="post" action={action} className="mt-5 flex flex-wrap items-center gap-x-5 gap-y-2">
      {names.flatMap((name) =>
        values[name] === undefined ? [] : [<input key={name} type="hidden" name={name} value={values[name]} />],
      )}
      <input type="hidden" name="press" value={press} />
      <Button>{button}</Button>
      <a href={change.href} className="inline-flex min-h-11 items-center">
        {change.label}
      </a>
    </form>
  )
}
