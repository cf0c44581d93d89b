import { escapeMarkup } from '../markup'

/** A mail ready to send, to exactly one person. */
export type Mail = { to: string; subject: string; paragraphs: MailParagraph[]; lang: string; footer: string }

/** Plain text, or a button: words and the address behind them. */
export type MailParagraph = string | { label: string; href: string }

/** The plain part. Links stand on their own line, so that every program makes them clickable. */
export const mailText = (mail: Mail) =>
  `${mail.paragraphs.map((p) => (typeof p === 'string' ? p : `${p.label}:\n${p.href}`)).join('\n\n')}\n\n-- \n${mail.footer}\n`

/** The HTML part: readable without its styles, and with nothing fetched from anywhere. */
export function mailHtml(mail: Mail) {
  const body = mail.paragraphs.map((p) =>
    typeof p === 'string'
      ? `<p>${lines(p)}</p>`
      : `<p><a href="${escapeMarkup(p.href)}" style="display:inline-block;padding:12px 18px;background:#b3261a;color:#fffdf8;font-weight:bold;text-decoration:none">${escapeMarkup(p.label)}</a></p>`,
  )
  return `<!doctype html><html lang="${escapeMarkup(mail.lang)}"><head><meta charset="utf-8"><title>${escapeMarkup(mail.subject)}</title></head><body style="margin:0;padding:24px;background:#f7f2e8;color:#1a1a1a;font:17px/1.5 sans-serif"><div style="max-width:36rem;margin:0 auto">${body.join('')}<hr><p style="color:#55504a;font-size:15px">${lines(mail.footer)}</p></div></body></html>`
}

const lines = (text: string) => escapeMarkup(text).replaceAll('\n', '<br>')
