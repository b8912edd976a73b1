/**
 * Said: what each order of a page said when it was read, and whether it may be drawn otherwise since then although nobody
 * touched its texts: a page shows one of two words by a class or a style. Reads no style itself.
 */
import { allAbove, isSilent } from '../zones.ts'
import type { PageOrder } from './context.ts'

/** Some pages restyle all the time what stays as it is: after so many fruitless readings it is told later. */
const patience = 20
const lateMs = 2000

/** What a root said when it was read last. */
interface Reading {
  words: string
  /** When the first of them came: what is shown only now may have been printed with those. */
  seenAt: number
  facts: string | undefined
  isRestyled?: boolean
}

export interface Said extends Pick<Map<Element, Reading>, 'has' | 'keys' | 'delete'> {
  /** Whether an order has these words, and is drawn as it was. */
  isSame: (root: Element, words: string) => boolean
  set: (root: Element, words: string, seenAt: number, order: PageOrder | undefined) => void
  /** When the words came of an order that may be drawn otherwise now; told once. */
  restyledSince: (root: Element) => number | undefined
}

/**
 * Makes the memory of what orders said. It follows the attributes in and around them, and calls `onRestyled` after a change.
 * What ends a fade counts, too, and a sheet that comes late.
 */
export function makeSaid(view: Window & typeof globalThis, signal: AbortSignal, onRestyled: () => void): Said {
  const { document } = view
  const readings = new Map<Element, Reading>()
  const restyled = new Set<Element>()
  let timer = 0
  let useless = 0

  function note(targets: ReadonlySet<Element>): void {
    const before = restyled.size
    let above: Set<Node> | undefined
    for (const target of targets) {
      if (isSilent(target)) continue
      const around = rootsAround(target)
      for (const root of around) restyled.add(root)
      if (around.length) continue
      above ??= allAbove(readings.keys())
      if (above.has(target)) for (const root of readings.keys()) if (target.contains(root)) restyled.add(root)
    }
    if (restyled.size > before) tell()
  }
  function rootsAround(target: Element): Element[] {
    const found: Element[] = []
    for (let at: Element | null = target; at; at = at.parentElement) if (readings.has(at)) found.push(at)
    return found
  }
  function tell(): void {
    if (useless <= patience) onRestyled()
    else
      timer ||= view.setTimeout(() => {
        timer = 0
        onRestyled()
      }, lateMs)
  }

  const observer = new view.MutationObserver((records) => note(new Set(records.map(({ target }) => target as Element))))
  observer.observe(document, { attributes: true, subtree: true })
  const listen = ({ type, target }: Event) => {
    const element = target as Element
    if (type !== 'load') note(new Set([element]))
    // Of what loads only a sheet draws other things otherwise.
    else if (element.matches?.('style,link')) note(new Set([document.documentElement]))
  }
  for (const type of ['transitionend', 'animationend', 'load'])
    document.addEventListener(type, listen, { capture: true, passive: true, signal })
  signal.addEventListener('abort', () => {
    observer.disconnect()
    view.clearTimeout(timer)
  })

  return {
    has: (root) => readings.has(root),
    keys: () => readings.keys(),
    delete(root) {
      restyled.delete(root)
      return readings.delete(root)
    },
    isSame(root, words) {
      const before = readings.get(root)
      return before?.words === words && !before.isRestyled
    },
    set(root, words, seenAt, order) {
      const before = readings.get(root)
      const facts = JSON.stringify(order?.facts)
      if (before?.isRestyled) useless = before.facts === facts ? useless + 1 : 0
      readings.set(root, { words, seenAt: Math.min(seenAt, before?.seenAt ?? seenAt), facts })
    },
    restyledSince(root) {
      const reading = restyled.delete(root) ? readings.get(root) : undefined
      if (reading) reading.isRestyled = true
      return reading?.seenAt
    },
  }
}
