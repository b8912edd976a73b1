/** Finds a control of an order by the words on it, and shows where it is. Nothing is ever clicked. */
import type { Fold } from '../../core/fold.ts'
import { tighten } from '../../core/reading.ts'
import { makeOurs } from '../ours.ts'
import { ownSheet } from '../own-sheet.ts'
import { isSilent } from '../zones.ts'
import type { PageOrder } from './context.ts'
import { isShown } from './shown-text.ts'

const shownMs = 5000
const margin = 4

const nearestControl = 'a, button, [role="button"], [class*="button"], [class*="btn"]'

export interface FoundControl {
  control: Element
  wording: string
}

/**
 * The control below a root, and below none of `not`, that says one of the wordings and nothing else; the first wording
 * that is there wins.
 */
export function findControl(
  root: Element,
  wordings: readonly string[],
  fold: Fold,
  not: readonly Element[] = [],
): FoundControl | undefined {
  const plain = (text: string) => tighten(fold(text)).trim()
  const found = new Map<string, Element>()
  const isFree = (words: string, element: Element) =>
    !found.has(words) && isShown(element) && !not.some((one) => one.contains(element))
  const texts = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const parent = text.parentElement
    if (!parent || isSilent(parent) || (text as Text).data.length > 40) continue
    const words = plain((text as Text).data)
    if (isFree(words, parent)) found.set(words, parent.closest(nearestControl) ?? parent)
  }
  for (const field of root.querySelectorAll<HTMLInputElement>('input[type=submit], input[type=button]')) {
    if (isFree(plain(field.value), field)) found.set(plain(field.value), field)
  }
  for (const wording of wordings) {
    const control = found.get(plain(wording))
    if (control && root.contains(control)) return { control, wording }
  }
  return undefined
}

/**
 * The control of an order's item: below the item itself, else of the order as a whole. What stands at another item is it
 * only where the words are not about this one alone.
 */
export function findControlOf(
  { root, items }: PageOrder,
  item: number | undefined,
  isOfItem: boolean,
  wordings: readonly string[],
  fold: Fold,
): FoundControl | undefined {
  const own = items.find(({ index }) => index === item)?.root
  const others = isOfItem ? items.flatMap((one) => (one.index === item ? [] : one.root)) : []
  return (own && findControl(own, wordings, fold)) ?? findControl(root, wordings, fold, others)
}

const frameCss = `
:host { all: initial !important; position: fixed !important; z-index: 2147483646 !important; pointer-events: none !important;
  left: var(--left) !important; top: var(--top) !important; inline-size: var(--width) !important;
  block-size: var(--height) !important; box-sizing: border-box !important; display: block !important;
  border: 3px solid #0b57d0 !important; border-radius: 8px !important; outline: 2px solid #ffffff !important;
  box-shadow: 0 0 0 6px rgb(11 87 208 / 0.35) !important; }
@media (forced-colors: active) { :host { border-color: Highlight !important; } }
`

/** Scrolls to a control, gives it the focus if it takes one, and frames it for some seconds, or until the signal aborts. */
export function showControl(view: Window & typeof globalThis, control: Element, signal: AbortSignal): void {
  const element = makeOurs(view.document, 'point', [ownSheet(frameCss)])
  const remove = () => element.remove()
  if (signal.aborted) return
  signal.addEventListener('abort', remove, { once: true })
  // Who uses keys or a screen reader does not see the frame.
  ;(control as HTMLElement).focus({ preventScroll: true })
  control.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' })
  const end = performance.now() + shownMs
  const follow = () => {
    if (signal.aborted || performance.now() > end || !control.isConnected) return remove()
    const { left, top, width, height } = control.getBoundingClientRect()
    const set = (name: string, px: number) => element.style.setProperty(name, `${px}px`)
    set('--left', left - margin)
    set('--top', top - margin)
    set('--width', width + 2 * margin)
    set('--height', height + 2 * margin)
    view.requestAnimationFrame(follow)
  }
  follow()
  view.document.documentElement.append(element)
}
