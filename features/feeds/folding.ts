const limit = 75

/** RFC 5545 3.1: lines of at most 75 octets; what is longer goes on after a CRLF and a space, never within a letter. */
export const foldLines = (text: string) => text.split('\r\n').map(foldLine).join('\r\n')

function foldLine(line: string) {
  const octets = Buffer.from(line)
  if (octets.length <= limit) return line
  const parts: string[] = []
  for (let start = 0, end = limit; start < octets.length; start = end, end += limit - 1) {
    while (isWithinLetter(octets[end])) end--
    parts.push(octets.toString('utf8', start, end))
  }
  return parts.join('\r\n ')
}

/** UTF-8 marks every octet of a letter but the first. */
const isWithinLetter = (octet: number | undefined) => octet !== undefined && (octet & 0xc0) === 0x80
