/** What was wrong with a form, above it, with a way to each field. */
export function ProblemSummary({
  title,
  message,
  errors,
  idOf = (field) => field,
}: {
  title: string
  message?: string
  errors: Record<string, string>
  /** The id of a field's control, by its name. */
  idOf?: (field: string) => string
}) {
  const fields = Object.entries(errors)
  if (!message && !fields.length) return null
  return (
    <div role="alert" tabIndex={-1} className="mb-5 border-s-8 border-red bg-sheet py-3 ps-3">
      <p className="font-poster text-2xl leading-none uppercase">{title}</p>
      {message && <p className="mt-2">{message}</p>}
      {fields.length > 0 && (
        <ul className="mt-2">
          {fields.map(([field, error]) => (
            <li key={field}>
              <a href={`#${idOf(field)}`}>{error}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
