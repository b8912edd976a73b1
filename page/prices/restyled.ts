/**
 * Restyled: tells when prices may be drawn otherwise although nobody touched their texts: by a class, a state, a new sheet.
 * Nothing is asked while nothing happens.
 */

import { isOurs } from '../ours.ts'

/** Elements that something happened to; `all` when it may concern any price. */
export type Restyled = ReadonlySet<Element> | 'all'

export interface RestyleWatch {
  /** Follows the attributes in and around the place of a price. */
  add: (place: Element) => void
  /** Looks among new nodes for sheets. */
  follow: (added: Iterable<Node>) => void
}

const everywhere = ['click', 'change', 'input', 'keyup', 'focusin', 'toggle'] as const
const inPlace = ['transitionend', 'animationstart', 'animationiteration', 'animationend'] as const
/** Fruitless checks before they become seldom, and how seldom. */
const patience = 20
const slowestMs = 500
/** A pointer comes over something all the time. */
const pointerMs = 250
/** More places than this are taken for all. */
const most = 40

/** The element around, also out of a shadow root. */
function around(element: Element): Element | null {
  const root = element.parentNode
  return root instanceof ShadowRoot ? root.host : element.parentElement
}

/**
 * Calls `onRestyled` before the next frame is painted, and at once where a few prices are concerned: a page may style them
 * just before it is painted. It returns whether a price was another one, and undefined when these are too many to be read at
 * once.
 */
export function watchRestyling(
  view: Window & typeof globalThis,
  signal: AbortSignal,
  onRestyled: (where: Restyled, isAtOnce: boolean) => boolean | undefined,
): RestyleWatch {
  const { document } = view
  const seen = new WeakMap<Element, 'in' | 'at'>()
  let places = new Set<Element>()
  let isAll = false
  let scheduled = false
  let useless = 0
  let pointedAt = Number.NEGATIVE_INFINITY

  const check = () => {
    scheduled = false
    if (signal.aborted) return
    const where = isAll || places.size > most ? 'all' : places
    places = new Set()
    isAll = false
    count(onRestyled(where, false))
  }
  const count = (isUseful: boolean | undefined) => {
    useless = isUseful ? 0 : useless + 1
  }
  const soon = (leastMs = 0) => {
    if (scheduled || signal.aborted) return
    scheduled = true
    const pauseMs = Math.max(leastMs, useless > patience ? Math.min(slowestMs, (useless - patience) * 16) : 0)
    if (pauseMs === 0) view.requestAnimationFrame(check)
    else view.setTimeout(() => view.requestAnimationFrame(check), pauseMs)
  }
  const all = (leastMs = 0) => {
    isAll = true
    soon(leastMs)
  }
  const at = (target: EventTarget | null) => {
    if (!(target instanceof view.Element)) return
    places.add(target)
    soon()
  }

  const observer = new view.MutationObserver((records) => {
    const targets = new Set<Element>()
    for (const { target } of records) if (!isOurs(target)) targets.add(target as Element)
    if (targets.size === 0 || signal.aborted) return
    const isUseful = useless <= patience && targets.size <= most ? onRestyled(targets, true) : undefined
    if (isUseful === undefined) targets.forEach(at)
    else count(isUseful)
  })
  const listening = { capture: true, passive: true, signal }
  for (const type of everywhere) document.addEventListener(type, () => all(), listening)
  for (const type of inPlace) document.addEventListener(type, ({ target }) => at(target), listening)
  document.addEventListener(
    'pointerover',
    ({ timeStamp }) => {
      all(Math.max(0, pointedAt + pointerMs - timeStamp))
      pointedAt = timeStamp
    },
    listening,
  )
  document.addEventListener(
    'load',
    ({ target }) => {
      if (target instanceof view.HTMLLinkElement) all()
    },
    listening,
  )
  view.addEventListener('resize', () => all(), listening)
  signal.addEventListener('abort', () => observer.disconnect())

  return {
    follow(added) {
      for (const node of added) if (node instanceof view.HTMLStyleElement) all()
    },
    add(place) {
      if (seen.get(place) === 'in') return
      seen.set(place, 'in')
      observer.observe(place, { attributes: true, subtree: true })
      for (let one = around(place); one && !seen.has(one); one = around(one)) {
        seen.set(one, 'at')
        observer.observe(one, { attributes: true })
      }
    },
  }
}
