import { eventKinds } from './vocabulary'

type Asked = Record<string, string | string[] | undefined>

/** What an address asks for; anything that makes no sense is left out. The same for page, calendar and feeds. */
export function findFilter(asked: Asked) {
  const text = (name: string) =>
    typeof asked[name] === 'string' ? asked[name].normalize('NFC').replaceAll('\0', '').trim().slice(0, 100) : ''
  return {
    words: text('words') || undefined,
    kind: eventKinds.find((kind) => kind === text('kind')),
    dispute: /^[a-z0-9-]{1,90}$/.test(text('dispute')) ? text('dispute') : undefined,
  }
}
