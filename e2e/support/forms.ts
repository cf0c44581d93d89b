/** `file` where a browser sends the value as the content of a file. */
export type Field = { name: string; value: string; file?: boolean }
export type Form = { method: string; target: string; fields: Field[]; html: string }

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const decode = (text: string) =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, number, name) =>
    name ? (entities[name] ?? whole) : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(number)),
  )

const attribute = (tag: string, name: string) => {
  const [, value] = new RegExp(`\\s${name}="([^"]*)"`).exec(tag) ?? []
  return value === undefined ? undefined : decode(value)
}
const has = (tag: string, name: string) => new RegExp(`\\s${name}(=|[\\s/>])`).test(tag)

/** The forms of a page as a browser without script would send them: every field with the value it has when it loads. */
export function formsIn(html: string): Form[] {
  const plain = html.replace(/<script\b[\s\S]*?<\/script>/g, '')
  return [...plain.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/g)].map(([form]) => {
    const tag = form.slice(0, form.indexOf('>') + 1)
    return {
      method: attribute(tag, 'method')?.toUpperCase() ?? 'GET',
      target: attribute(tag, 'action') ?? '',
      fields: fieldsOf(form),
      html: form,
    }
  })
}

function fieldsOf(form: string): Field[] {
  const controls = form.matchAll(/<(input)\b[^>]*>|<(textarea|select)\b[^>]*>([\s\S]*?)<\/\2>/g)
  return [...controls].flatMap(([control, , kind, inside = '']) => {
    const tag = control.slice(0, control.indexOf('>') + 1)
    const name = attribute(tag, 'name')
    if (!name || has(tag, 'disabled')) return []
    if (kind === 'textarea') return [{ name, value: decode(inside.replace(/^\n/, '')) }]
    if (kind === 'select') return [{ name, value: chosen(inside) }]
    const ticks = /^(checkbox|radio)$/.test(attribute(tag, 'type') ?? '')
    if (ticks && !has(tag, 'checked')) return []
    const file = attribute(tag, 'type') === 'file'
    return [{ name, value: attribute(tag, 'value') ?? (ticks ? 'on' : ''), ...(file && { file }) }]
  })
}

function chosen(options: string): string {
  const all = [...options.matchAll(/<option\b[^>]*>/g)].map(([tag]) => tag)
  const tag = all.find((option) => has(option, 'selected')) ?? all[0] ?? ''
  return attribute(tag, 'value') ?? ''
}

export type Fill = Record<string, string | string[]>

/** A form's fields with some of them filled in; a field that the page does not have is added. */
export function filled({ fields }: Pick<Form, 'fields'>, fill: Fill): Field[] {
  const isFile = (name: string) => fields.some((field) => field.name === name && field.file)
  const given = Object.entries(fill).flatMap(([name, value]) =>
    [value].flat().map((one) => ({ name, value: one, ...(isFile(name) && { file: true }) })),
  )
  return [...fields.filter(({ name }) => !(name in fill)), ...given]
}

/** As the framework's forms are sent without script. */
export function multipart(fields: Field[]) {
  const boundary = 'between-two-fields-7262945'
  const parts = fields.map(
    ({ name, value, file }) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file ? '; filename="rows.csv"\r\nContent-Type: text/csv' : ''}\r\n\r\n${value}\r\n`,
  )
  return {
    body: Buffer.from(`${parts.join('')}--${boundary}--\r\n`),
    headers: { 'Content-Type': `multipart/form-data; boundary=${boundary}` },
  }
}
