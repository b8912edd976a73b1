/** Translations beside titles: added after the title, taken away when the page changes what it says. */
import { ourPrefix, titleName } from './ours.ts'
import { longestProse, proseOf } from './prose.ts'

export interface Titles {
  /** The texts of titles, once each, those in sight first. */
  list: () => string[]
  /** Shows a translation beside every title with this text, also those that come later. */
  show: (text: string, said: string, language: string, direction: string) => void
  clear: () => void
}

/** What stands beside a title; without an element, it has no room there. */
interface Shown {
  text: string
  said: Said
  at: Element
  top: Element
  element?: HTMLElement
}

interface Said {
  said: string
  language: string
  direction: string
}

const most = 300
const css = `:host { all: initial; display: block; margin-block-start: 2px; color: inherit; opacity: 0.85;
  font: 400 12px/1.4 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; overflow-wrap: anywhere; }
:host(.row) { margin-block-start: 0; margin-inline-start: 4px; align-self: center; overflow-wrap: normal; }`

const textOf = (place: Element) => proseOf(place).trim().slice(0, longestProse)

/** The outermost element that holds just the title: what cuts its lines off is inside. */
function outermost(place: Element, text: string): Element {
  let at = place
  while (at.parentElement && at.parentElement.localName !== 'body' && textOf(at.parentElement) === text) {
    at = at.parentElement
  }
  return at
}

/** Whether an element ends within everything that holds it, up to what scrolls, and does not crowd the title out. */
function hasRoom(element: Element, { top, at: title }: Shown, view: Window): boolean {
  if (element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1) return false
  if (top.contains(element) && title.scrollWidth > title.clientWidth + 1) return false
  const { bottom } = element.getBoundingClientRect()
  for (let at = element.parentElement; at && at.localName !== 'body'; at = at.parentElement) {
    if (/auto|scroll/.test(view.getComputedStyle(at).overflowY)) return true
    if (bottom > at.getBoundingClientRect().bottom + 1) return false
  }
  return true
}

/** How far an element has to move in, on the left and on the right, to stand under the words of a title. */
function indents(element: Element, top: Element, view: Window): [number, number] {
  if (top.contains(element)) return [0, 0]
  const { display, paddingLeft, paddingRight } = view.getComputedStyle(top)
  const outer = element.getBoundingClientRect()
  const inner = top.getBoundingClientRect()
  const left = inner.left + (Number.parseFloat(paddingLeft) || 0) - outer.left
  const right = outer.right - inner.right + (Number.parseFloat(paddingRight) || 0)
  return [Math.max(0, left), display === 'inline' ? 0 : Math.max(0, right)]
}

/** Starts with no translation; ends with the signal and leaves none. */
export function showTitles(view: Window & typeof globalThis, selector: string, signal: AbortSignal): Titles {
  const { document } = view
  const known = new Map<string, Said>()
  const shown = new Map<Element, Shown>()
  const sheet = new view.CSSStyleSheet()
  sheet.replaceSync(css)
  /** A title that holds another place is that one, as long as it says nothing more; an option that reads as a label is none. */
  function places(): Element[] {
    const all = selector ? [...document.querySelectorAll(selector)] : []
    return all.filter((at) => {
      const inner = at.querySelector(selector)
      const label = at.querySelector(`${ourPrefix}label`)?.previousSibling
      return ![inner, label].some((part) => part && proseOf(part).trim() === proseOf(at).trim())
    })
  }

  function make({ said, language, direction }: Said): HTMLElement {
    const element = document.createElement(titleName)
    element.translate = false
    element.lang = language
    element.dir = direction
    const root = element.attachShadow({ mode: 'open' })
    root.adoptedStyleSheets = [sheet]
    root.append(said)
    return element
  }

  function drop(place: Element): void {
    shown.get(place)?.element?.remove()
    shown.delete(place)
  }

  /** Adds a translation where one is missing; undefined where nothing is to do. */
  function place(at: Element): Shown | undefined {
    const text = textOf(at)
    const said = known.get(text)
    const before = shown.get(at)
    if (before && before.said === said && (!before.element || before.element.isConnected)) return undefined
    drop(at)
    if (!said) return undefined
    const element = make(said)
    const top = outermost(at, text)
    const around = top.parentElement && view.getComputedStyle(top.parentElement)
    const inRow = around && /flex|grid/.test(around.display) && !/column/.test(around.flexDirection)
    element.className = inRow ? 'row' : ''
    if (inRow) top.append(element)
    else top.after(element)
    const one = { text, said, at, top, element }
    shown.set(at, one)
    return one
  }

  /** Adds what is missing, moves it under the words, and takes away what has no room. */
  function placeAll(all: readonly Element[]): void {
    const added = all.flatMap((at) => place(at) ?? [])
    const moved = added.map(({ element, top }) => element && indents(element, top, view))
    for (const [i, { element }] of added.entries()) {
      const [left, right] = moved[i] ?? [0, 0]
      if (element && left) element.style.marginLeft = `${left}px`
      if (element && right) element.style.marginRight = `${right}px`
    }
    const tooMuch = added.filter((one) => one.element && !hasRoom(one.element, one, view))
    for (const one of tooMuch) {
      one.element?.remove()
      delete one.element
    }
  }

  /** What the page changed: titles that say something else, titles that are new, copies of our elements. */
  function follow(): void {
    const all = new Set(places())
    for (const [at, { text }] of shown) if (!all.has(at) || textOf(at) !== text) drop(at)
    const ours = new Set<Element | undefined>([...shown.values()].map(({ element }) => element))
    for (const copy of document.querySelectorAll<HTMLElement>(titleName)) if (!ours.has(copy)) copy.remove()
    placeAll([...all])
    watcher.takeRecords()
  }

  const watcher = new view.MutationObserver(() => {
    if (known.size) follow()
  })
  watcher.observe(document, { childList: true, characterData: true, subtree: true })

  function clear(): void {
    known.clear()
    for (const at of [...shown.keys()]) drop(at)
    watcher.takeRecords()
  }
  signal.addEventListener('abort', () => {
    clear()
    watcher.disconnect()
  })

  return {
    list() {
      const away = (at: Element) => {
        const { top, bottom } = at.getBoundingClientRect()
        return bottom < 0 ? -bottom : Math.max(0, top - view.innerHeight)
      }
      const found = places().map((at) => ({ text: textOf(at), away: away(at) }))
      const chinese = found.filter(({ text }) => /\p{Script=Han}/u.test(text))
      return [...new Set(chinese.sort((a, b) => a.away - b.away).map(({ text }) => text))].slice(0, most)
    },
    show(text, said, language, direction) {
      known.set(text, { said, language, direction })
      follow()
    },
    clear,
  }
}
