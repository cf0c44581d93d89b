import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import { type Field, type Fill, type Form, filled, formsIn, multipart } from './forms'
import { type Asked, send } from './wire'

type Manifest = Record<'node' | 'edge', Record<string, { filename: string; exportedName: string }>>
const manifest = path.resolve(import.meta.dirname, '../../.next/server/server-reference-manifest.json')

let numbers: Map<string, string> | undefined
/** The actions of the build by the number under which anybody can call them: "features/x/actions.ts#doAction". */
export const actionNumbers = () => (numbers ??= readNumbers())

function readNumbers() {
  const { node, edge } = JSON.parse(readFileSync(manifest, 'utf8')) as Manifest
  const all = Object.entries({ ...node, ...edge })
  return new Map(all.map(([number, { filename, exportedName }]) => [number, `${filename}#${exportedName}`]))
}

/** Which action a form calls; undefined for one that calls none. */
export function actionOf({ fields }: Pick<Form, 'fields'>): string | undefined {
  const reference = fields.find(({ name }) => /^\$ACTION_\d+:0$/.test(name))?.value
  const number = reference && (JSON.parse(reference) as { id: string }).id
  return number ? actionNumbers().get(number) : undefined
}

/** Somebody at a browser without script: reads pages and sends their forms. Without a cookie, a stranger. */
export class Person {
  constructor(
    readonly site: string,
    readonly cookie = '',
  ) {}

  private get own(): Record<string, string> {
    return this.cookie ? { Cookie: this.cookie } : {}
  }

  get = (at: string, headers: Record<string, string> = {}) =>
    send(this.site, at, { headers: { ...this.own, ...headers } })

  post(at: string, fields: Field[], headers: Record<string, string> = {}): Promise<Asked> {
    const { body, headers: type } = multipart(fields)
    return send(this.site, at, {
      method: 'POST',
      body,
      headers: { ...this.own, ...type, Origin: this.site, ...headers },
    })
  }

  /** The first form of a page that calls an action and that `fits`. */
  async form(at: string, action: string, fits: (form: Form) => boolean = () => true): Promise<Form> {
    const page = await this.get(at)
    expect(page.status, `${at} for the form of ${action}`).toBe(200)
    const found = formsIn(page.text).find((form) => actionOf(form)?.endsWith(action) && fits(form))
    if (!found) throw new Error(`${at} has no form that calls ${action}`)
    return found
  }

  /** Sends a form, and once more where the page asks whether that odd thing is meant. */
  async submit(at: string, fields: Field[]): Promise<Asked> {
    const answer = await this.post(at, fields)
    const again = formsIn(answer.text).find((form) => form.fields.some(({ name }) => name === 'confirmed[]'))
    return answer.status === 200 && again ? this.post(at, again.fields) : answer
  }

  /** Fills in a form and sends it; the answer must lead on. Returns where to. */
  async press(at: string, action: string, fill: Fill = {}): Promise<string> {
    const form = await this.form(at, action)
    const answer = await this.submit(at, filled(form, fill))
    expect(answer.status, `${action} at ${at}: ${problemsIn(answer.text)}`).toBe(303)
    return answer.headers.location ?? ''
  }
}

/** What an answered form says is wrong, for a message that explains itself. */
const problemsIn = (html: string) =>
  (/role="alert"[\s\S]{0,600}/.exec(html)?.[0] ?? '').replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

/** Presses the button behind a sign-in link. */
export async function signInBy(site: string, token: string): Promise<Person> {
  const answer = await send(site, `/sign-in/${token}`, { method: 'POST', body: new URLSearchParams() })
  const cookie = answer.headers['set-cookie']
    ?.map((line) => line.split(';')[0] ?? '')
    .find((line) => /brazier=./.test(line))
  if (!cookie) throw new Error(`signing in was answered with ${answer.status} and no cookie`)
  return new Person(site, cookie)
}
