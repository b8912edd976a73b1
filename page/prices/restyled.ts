/**
 * Restyled: tells when prices may be drawn otherwise although nobody touched their texts: by a class, a style, the state of a
 * control. Nothing is asked while nothing happens.
 */
import { isOurs } from '../ours.ts'

/** Elements whose attributes changed; `all` when it may be a rule of a sheet that we cannot see. */
export type Restyled = ReadonlySet<Element> | 'all'

const occasions = 'click change input keyup focusin pointerover transitionend animationend scrollend'
/** Fruitless readings before attributes are followed less eagerly, and how late then. */
const patience = 20
const lateMs = 400
/** A pointer comes over something all the time. */
const pointerMs = 250

/**
 * Calls `onRestyled` before the next frame is painted, and with attributes at once: a page may set them just before that. It
 * returns whether a price was another one, and undefined when there are too many to be read at once. The function it returns
 * follows the attributes in and around the place of a price.
 */
export function watchRestyling(
  view: Window & typeof globalThis,
  signal: AbortSignal,
  onRestyled: (where: Restyled, isAtOnce: boolean) => boolean | undefined,
): (place: Element) => void {
  const seen = new WeakMap<Element, boolean>()
  let places = new Set<Element>()
  let isAll = false
  let scheduled = false
  let useless = 0

  const ask = (isAtOnce: boolean) => {
    const isUseful = onRestyled(isAll ? 'all' : places, isAtOnce)
    if (isUseful === undefined) return false
    places = new Set()
    isAll = false
    if (isUseful) useless = 0
    return true
  }
  const soon = (waitMs: number) => {
    if (scheduled) return
    scheduled = true
    const check = () => {
      scheduled = false
      if (!signal.aborted) ask(false)
    }
    const next = () => view.requestAnimationFrame(check)
    if (waitMs) view.setTimeout(next, waitMs)
    else next()
  }
  for (const type of occasions.split(' ')) {
    const listen = () => {
      isAll = true
      soon(type === 'pointerover' ? pointerMs : 0)
    }
    view.document.addEventListener(type, listen, { capture: true, passive: true, signal })
  }

  const observer = new view.MutationObserver((records) => {
    for (const { target } of records) if (!isOurs(target)) places.add(target as Element)
    if (places.size && (useless++ > patience || !ask(true))) soon(useless > patience ? lateMs : 0)
  })
  signal.addEventListener('abort', () => observer.disconnect())

  return (place) => {
    if (seen.get(place)) return
    seen.set(place, true)
    observer.observe(place, { attributes: true, subtree: true })
    for (let at = outOf(place); at && !seen.has(at); at = outOf(at)) {
      seen.set(at, false)
      observer.observe(at, { attributes: true })
    }
  }
}

/** The element around, also out of a shadow root. */
const outOf = ({ parentElement, parentNode }: Element): Element | undefined =>
  parentElement ?? (parentNode as ShadowRoot | null)?.host
