/** Translations beside titles: added after the title, taken away when the page changes what it says. */
import { titleName } from './ours.ts'
import { longestProse, proseOf } from './prose.ts'

export interface Titles {
  /** The texts of titles, once each, those in sight first. */
  list: () => string[]
  /** Shows a translation beside every title with this text, also those that come later. */
  show: (text: string, said: string, language: string, direction: string) => void
  clear: () => void
}

interface Said {
  said: string
  language: string
  direction: string
}

const most = 300
const css = `:host { all: initial; display: block; margin-block-start: 2px; color: inherit; opacity: 0.85;
  font: 400 12px/1.4 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; overflow-wrap: anywhere; }`

const textOf = (place: Element) => proseOf(place).trim().slice(0, longestProse)

/** The outermost element that holds just the title: what cuts its lines off is inside. */
function outermost(place: Element, text: string): Element {
  let at = place
  while (at.parentElement && at.parentElement.localName !== 'body' && textOf(at.parentElement) === text) {
    at = at.parentElement
  }
  return at
}

/** Starts with no translation; ends with the signal and leaves none. */
export function showTitles(view: Window & typeof globalThis, selector: string, signal: AbortSignal): Titles {
  const { document } = view
  const known = new Map<string, Said>()
  const shown = new Map<Element, { text: string; element: HTMLElement }>()
  const sheet = new view.CSSStyleSheet()
  sheet.replaceSync(css)
  const places = () => (selector ? [...document.querySelectorAll(selector)] : [])

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
    shown.get(place)?.element.remove()
    shown.delete(place)
  }

  function place(at: Element): void {
    const text = textOf(at)
    const before = shown.get(at)
    if (before?.text === text && before.element.isConnected) return
    drop(at)
    const said = known.get(text)
    if (!said) return
    const element = make(said)
    const top = outermost(at, text)
    const around = top.parentElement && view.getComputedStyle(top.parentElement)
    const inRow = around && /flex|grid/.test(around.display) && !/column/.test(around.flexDirection)
    if (inRow) top.append(element)
    else top.after(element)
    shown.set(at, { text, element })
  }

  /** What the page changed: titles that say something else, titles that are new, copies of our elements. */
  function follow(): void {
    for (const [at, { text }] of shown) if (!at.isConnected || textOf(at) !== text) drop(at)
    const ours = new Set([...shown.values()].map(({ element }) => element))
    for (const copy of document.querySelectorAll<HTMLElement>(titleName)) if (!ours.has(copy)) copy.remove()
    for (const at of places()) place(at)
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
