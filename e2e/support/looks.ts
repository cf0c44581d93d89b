// Looks at a page as it is laid out. Each runs inside the page, so each stands for itself and uses nothing from outside.

/** What sticks out to the side, where the page is wider than the window. */
export function stickingOut(): string[] {
  const width = document.documentElement.clientWidth
  if (document.documentElement.scrollWidth <= width) return []
  return [...document.querySelectorAll<HTMLElement>('body *')]
    .filter((element) => element.getBoundingClientRect().right > width + 1)
    .map((element) => `${element.tagName} ${element.className} ${element.innerText?.slice(0, 40)}`)
}

/** Controls that cover one another, or whose words do not fit into them. */
export function crowded(): string[] {
  const found: string[] = []
  const name = (element: Element) =>
    `${element.tagName} "${(element.textContent || element.getAttribute('name') || '').trim().slice(0, 30)}"`
  const controls = [
    ...document.querySelectorAll<HTMLElement>('a, button, summary, input:not([type=hidden]), select, textarea'),
  ].filter((element) => element.checkVisibility() && element.getBoundingClientRect().left >= 0)
  for (const control of controls) {
    const hides = getComputedStyle(control).overflow !== 'visible'
    const typed = /^(INPUT|TEXTAREA|SELECT)$/.test(control.tagName)
    if (hides && !typed && control.scrollWidth > control.clientWidth + 1) found.push(`${name(control)} is cut off`)
  }
  for (const [index, one] of controls.entries())
    for (const other of controls.slice(index + 1)) {
      if (one.contains(other) || other.contains(one)) continue
      const overlaps = [...one.getClientRects()].some((a) =>
        [...other.getClientRects()].some(
          (b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1,
        ),
      )
      if (overlaps) found.push(`${name(one)} covers ${name(other)}`)
    }
  return found
}

/** Words that are printed over other words. The very edges of a line may touch: a poster face is taller than its line. */
export function overprinted(): string[] {
  const lines: { text: Text; words: string; box: DOMRect }[] = []
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const text = texts.currentNode as Text
    const holder = text.parentElement
    if (!text.data.trim() || !holder?.checkVisibility() || holder.closest('script, style, option, .sr-only')) continue
    const range = document.createRange()
    range.selectNodeContents(text)
    for (const { x, y, width, height } of range.getClientRects())
      lines.push({ text, words: text.data.trim(), box: new DOMRect(x, y + height * 0.15, width, height * 0.7) })
  }
  const over = (a: DOMRect, b: DOMRect) =>
    a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom && b.top < a.bottom
  return lines.flatMap(({ text, words, box }, index) =>
    lines
      .slice(index + 1)
      .filter((other) => other.text !== text && over(box, other.box))
      .map((other) => `"${words.slice(0, 30)}" on "${other.words.slice(0, 30)}"`),
  )
}

/** Buttons, fields and links that stand for themselves, and are smaller than a thumb. Links within a sentence may be. */
export function tooSmall(): string[] {
  const isInline = (element: Element) => getComputedStyle(element).display === 'inline'
  const wordsBeside = (link: Element) => {
    let block = link.parentElement
    while (block && isInline(block)) block = block.parentElement
    const collect = (node: Node): string => {
      if (node instanceof Text) return node.data
      if (!(node instanceof Element) || node === link || node.tagName === 'A') return ''
      if (node !== block && !isInline(node)) return ''
      return [...node.childNodes].map(collect).join('')
    }
    return block ? /\p{L}/u.test(collect(block)) : false
  }
  const targets = [
    ...document.querySelectorAll<HTMLElement>('a, button, summary, input:not([type=hidden]), select, textarea'),
  ]
  return targets
    .filter((element) => element.checkVisibility() && element.getBoundingClientRect().left >= 0)
    .filter((element) => element.tagName !== 'A' || !isInline(element) || !wordsBeside(element))
    .map((element) => ({ element, box: (element.closest('label') ?? element).getBoundingClientRect() }))
    .filter(({ box }) => box.height < 43.5 || box.width < 24)
    .map(
      ({ element, box }) =>
        `${element.tagName} "${(element.textContent || element.getAttribute('name') || '').trim().slice(0, 40)}" ${Math.round(box.width)} × ${Math.round(box.height)}`,
    )
}

/** What every page must have once: a language, a heading of the first level, a place called main. */
export function bones() {
  return {
    lang: document.documentElement.lang,
    title: document.title.length > 3,
    headings: document.querySelectorAll('h1').length,
    mains: document.querySelectorAll('main').length,
    headers: document.querySelectorAll('body > header').length,
    namelessNavs: document.querySelectorAll('nav:not([aria-label])').length,
    twice: [...document.querySelectorAll('[id]')]
      .map(({ id }) => id)
      .filter((id, index, all) => all.indexOf(id) !== index),
  }
}

/** Folded parts are opened: what nobody looks at is never wrong. */
export const unfold = () => {
  for (const part of document.querySelectorAll('details')) part.open = true
}
