/** Why bytes are no text that a person could have meant. */
export type NoText = 'empty' | 'spreadsheet' | 'pdf' | 'picture' | 'archive' | 'web-page' | 'not-text'

type Reading = { ok: true; text: string } | { ok: false; reason: NoText }

/**
 * The text in a file as spreadsheet programs write it: UTF-8 or UTF-16, with a mark at its beginning or without, or
 * else Windows-1252. What is another kind of file is named, so that people can be told what to do about it.
 */
export function readText(bytes: Uint8Array): Reading {
  if (!bytes.length) return { ok: false, reason: 'empty' }
  const other = otherKind(bytes)
  if (other) return { ok: false, reason: other }
  const text = decode(bytes)
  if (text === undefined || /[^\P{Cc}\t\n\v\f\r]/u.test(text)) return { ok: false, reason: 'not-text' }
  if (/^\s*<(!doctype html|html|table|\?xml)/i.test(text.slice(0, 200))) return { ok: false, reason: 'web-page' }
  // A line break within a cell is a vertical tab or a form feed in some programs.
  return text.trim() ? { ok: true, text: text.replace(/[\v\f]/g, '\n') } : { ok: false, reason: 'empty' }
}

const signatures: [NoText, string][] = [
  ['pdf', '%PDF'],
  ['spreadsheet', '\xD0\xCF\x11\xE0'],
  ['picture', '\x89PNG'],
  ['picture', '\xFF\xD8\xFF'],
  ['picture', 'GIF8'],
  ['picture', 'RIFF'],
  ['archive', '\x1F\x8B'],
  ['archive', '7z\xBC\xAF'],
  ['archive', 'Rar!'],
]

function otherKind(bytes: Uint8Array): NoText | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  if (head.startsWith('PK')) return /\bxl\/|\[Content_Types\]|opendocument/.test(head) ? 'spreadsheet' : 'archive'
  return signatures.find(([, mark]) => head.startsWith(mark))?.[0]
}

function decode(bytes: Uint8Array): string | undefined {
  const wide = wideEncoding(bytes)
  try {
    return new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    // A file that says of itself that it is Unicode, and is not, is broken; any other is older than Unicode.
    const isMarked = wide || (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return isMarked ? undefined : windows1252(bytes)
  }
}

// Node 20 decodes windows-1252 as Latin-1, whose quotes, dashes and euro are control characters (nodejs/node#56542).
const beyondLatin1 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ'
const windows1252 = (bytes: Uint8Array) =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\x9F]/g, (letter) => beyondLatin1[letter.charCodeAt(0) - 0x80] ?? '')

/** UTF-16, by its mark, or by the zeros that every second byte of Latin text is. */
function wideEncoding(bytes: Uint8Array) {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, 400)
  const zeros = (parity: number) => sample.filter((byte, index) => index % 2 === parity && byte === 0).length
  const enough = Math.max(1, sample.length * 0.3)
  if (zeros(1) >= enough && !zeros(0)) return 'utf-16le'
  if (zeros(0) >= enough && !zeros(1)) return 'utf-16be'
}
