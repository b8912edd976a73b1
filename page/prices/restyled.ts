/**
 * Restyled: tells when prices may be drawn otherwise although nobody touched their texts: by a class, a style, the state of a
 * control. Nothing is asked while nothing happens.
 */
import { isOurs } from '../ours.ts'
import { allAbove, outOf } from '../zones.ts'

/** What may be drawn otherwise. */
export interface Restyled {
  /** Elements whose attributes changed. */
  places: ReadonlySet<Element>
  /** It may be a rule of a sheet that we cannot see: anything. */
  isAll: boolean
}

const occasions = 'click change input keyup focusin pointerover transitionend animationend scrollend load'
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
  let isFrame = false
  let timer = 0
  let useless = 0

  const ask = (isAtOnce: boolean) => {
    const isUseful = onRestyled({ places, isAll }, isAtOnce)
    if (isUseful === undefined) return false
    places = new Set()
    isAll = false
    if (isUseful) useless = 0
    return true
  }
  const check = () => {
    isFrame = false
    if (!signal.aborted) ask(false)
  }
  const next = () => {
    timer = 0
    isFrame = true
    view.requestAnimationFrame(check)
  }
  /** What cannot wait overtakes what can. */
  const soon = (waitMs: number) => {
    if (isFrame || (timer && waitMs)) return
    view.clearTimeout(timer)
    if (waitMs) timer = view.setTimeout(next, waitMs)
    else next()
  }
  for (const type of occasions.split(' ')) {
    const listen = ({ target }: Event) => {
      // Of what loads only a sheet draws other things otherwise.
      if (type === 'load' && !(target as Partial<Element>).matches?.('style,link')) return
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

/** Asks of the place of a price (`root`, and `around` it) whether one of the elements is in it or around it. */
export function touching(elements: ReadonlySet<Element>): (root: Element, around: Element | undefined) => boolean {
  const above = allAbove(elements)
  return (root, around = root) => {
    if (above.has(around)) return true
    for (let at: Element | undefined = root; at; at = outOf(at)) if (elements.has(at)) return true
    return false
  }
}
