import nodemailer from 'nodemailer'
import type SMTPPool from 'nodemailer/lib/smtp-pool'
import { env } from '@/lib/env'
import { type Mail, mailHtml, mailText } from './message'

type PoolOptions = SMTPPool.Options & { url: string }

export type Transport = { send: (mail: Mail, messageId: string) => Promise<unknown> }

/** The server will never take this one; trying again is no use. */
export class TransportRefused extends Error {
  override name = 'TransportRefused'
}

/** Mail by SMTP. Recipient and envelope are given as objects: nothing in an address can add a second one. */
export function smtpTransport(url: string): Transport {
  const smtp = nodemailer.createTransport({
    url,
    pool: true,
    maxConnections: 4,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as PoolOptions)
  const from = env().mailFrom
  const fromAddress = /<([^>]+)>/.exec(from)?.[1] ?? from
  return {
    async send(mail, messageId) {
      try {
        await smtp.sendMail({
          from,
          to: { name: '', address: mail.to },
          envelope: { from: fromAddress, to: mail.to },
          subject: mail.subject,
          text: mailText(mail),
          html: mailHtml(mail),
          messageId,
          headers: { 'Content-Language': mail.lang, 'Auto-Submitted': 'auto-generated' },
        })
      } catch (error) {
        const code = (error as { responseCode?: number }).responseCode ?? 0
        if (code >= 500 && code < 600) throw new TransportRefused(`SMTP ${code}`)
        throw error
      }
    },
  }
}

/** Where mail goes without a server: into a page of the demo. */
export const inboxTransport = (
  keep: (mail: { to: string; subject: string; text: string; html: string }) => Promise<unknown>,
): Transport => ({
  send: (mail) => keep({ to: mail.to, subject: mail.subject, text: mailText(mail), html: mailHtml(mail) }),
})
