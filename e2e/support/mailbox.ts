import type { AddressInfo } from 'node:net'
import { expect } from '@playwright/test'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

export type ReceivedMail = Email & { recipient: string }

/** A real mail server on loopback that keeps what it is given. */
export class Mailbox {
  readonly mails: ReceivedMail[] = []
  /** Takes mails and does not say that it has them: whoever sends one waits, and may be killed meanwhile. */
  silent = false
  private constructor(
    private readonly server: SMTPServer,
    readonly url: string,
  ) {}

  static async open(): Promise<Mailbox> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      logger: false,
      onData: (stream, session, done) =>
        void take(
          stream,
          session.envelope.rcptTo.map(({ address }) => address),
        ).then(() => box.silent || done()),
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const { port } = server.server.address() as AddressInfo
    const box = new Mailbox(server, `smtp://127.0.0.1:${port}`)
    const take = async (stream: NodeJS.ReadableStream, recipients: string[]) => {
      const parts: Buffer[] = []
      for await (const part of stream) parts.push(Buffer.from(part))
      const mail = await PostalMime.parse(Buffer.concat(parts))
      for (const recipient of recipients) box.mails.push({ ...mail, recipient })
    }
    return box
  }

  to = (address: string) => this.mails.filter((mail) => mail.recipient === address)

  /** The newest mail to an address, once there are `count` of them. */
  async receive(address: string, count = 1): Promise<ReceivedMail> {
    await expect
      .poll(() => this.to(address).length, { timeout: 20_000, message: `mails to ${address}` })
      .toBeGreaterThanOrEqual(count)
    const mail = this.to(address).at(-1)
    if (!mail) throw new Error('a mail that was there is gone')
    return mail
  }

  close = () => new Promise<void>((closed) => this.server.close(() => closed()))
}

/** The first link in the plain part of a mail whose path matches. */
export function linkIn(mail: Email, pattern: RegExp): string {
  const link = (mail.text ?? '').match(/https?:\/\/\S+/g)?.find((candidate) => pattern.test(candidate))
  if (!link) throw new Error(`no link like ${pattern} in:\n${mail.text}`)
  return link
}
