import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import type { Page } from '@playwright/test'

type Messages = Record<string, string>

const messages = path.resolve(import.meta.dirname, '../../messages')

function readMessages(): Messages {
  const folder = path.join(messages, 'en')
  const files = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'))
  return Object.assign({}, ...files.map((file) => JSON.parse(file) as Messages))
}

/** The words of a message between what is filled in. */
function literals(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal) return [element.value.trim()]
    if (element.type === TYPE.plural || element.type === TYPE.select)
      return Object.values(element.options).flatMap(({ value }) => literals(value))
    return element.type === TYPE.tag ? literals(element.children) : []
  })
}

const lists: Record<string, string> = {
  cy: 'same-in-welsh.json',
  pl: 'same-in-polish.json',
  ro: 'same-in-romanian.json',
  ur: 'same-in-urdu.json',
}

/** The English of the site as a page in `lang` must not say it: whole texts, and texts long enough to be found in others. */
function englishBeside(lang: string) {
  const list = lists[lang] ?? lists.cy ?? ''
  const same = new Set(JSON.parse(readFileSync(path.join(messages, list), 'utf8')) as string[])
  const english = Object.entries(readMessages()).filter(([key]) => !same.has(key))
  const parts = new Set(english.flatMap(([, message]) => literals(parse(message))))
  const words = [...parts].filter((part) => /\p{L}{2}/u.test(part))
  return { short: new Set(words), long: words.filter((part) => part.split(' ').length > 2) }
}
const known = new Map<string, ReturnType<typeof englishBeside>>()

/**
 * What a page says in the English of the site where it should say it in `lang`; what people wrote in English is marked
 * as such, and is theirs.
 */
export async function englishOn(page: Page, lang = 'cy'): Promise<string[]> {
  const { short, long } = known.get(lang) ?? englishBeside(lang)
  known.set(lang, { short, long })
  const said = await page.evaluate((wanted) => {
    const foreign = (element: Element | null) => element?.closest('[lang]')?.getAttribute('lang') !== wanted
    const words: string[] = []
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (!parent?.closest('script, style, noscript, textarea') && !foreign(parent)) words.push(node.nodeValue ?? '')
    }
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [data-done], [alt], [content]'))
      for (const name of ['aria-label', 'placeholder', 'data-done', 'alt', 'content'])
        if (!foreign(element)) words.push(element.getAttribute(name) ?? '')
    return words.map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean)
  }, lang)
  return said.filter((text) => short.has(text) || long.some((words) => text.includes(words)))
}
