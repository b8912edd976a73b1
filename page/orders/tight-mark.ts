/**
 * A mark would hang out of the box around it behind a long heading, lie over what stands before its words, or end below
 * those of a full cell: there it is only its button, and here one low line. A label beside its text gives way to a button.
 */
import { isOurs } from '../ours.ts'
import type { Side } from './context.ts'

/** Where the box that a reader sees around an element ends: the nearest ancestor's with a ground or a border, else the window's. */
function edgeOf(view: Window, element: Element): number {
  for (let at = element.parentElement; at && at !== view.document.body; at = at.parentElement) {
    const { backgroundColor, borderRightWidth } = view.getComputedStyle(at)
    const isClear = backgroundColor === '' || /^(?:transparent|rgba\(.*, 0\))$/.test(backgroundColor)
    if (!isClear || Number.parseFloat(borderRightWidth) > 0) return at.getBoundingClientRect().right
  }
  return view.document.documentElement.clientWidth
}

/** What stands before an element and under its mark: in the nearest box around it that has words on these lines. */
function underMark(view: Window, element: Element, { top, bottom, left }: DOMRect): Element | undefined {
  const range = view.document.createRange()
  for (let at: Element | null = element; at && at !== view.document.body; at = at.parentElement) {
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
      if (isOurs(before)) continue
      const box = before.getBoundingClientRect()
      // What ends above has nothing on these lines before it: in a long list that is all the other orders.
      if (box.height > 0 && box.bottom <= top) break
      range.selectNodeContents(before)
      const rect = range.getBoundingClientRect()
      if (rect.width > 0 && rect.bottom > top && rect.top < bottom) return left < rect.right ? before : undefined
    }
  }
  return undefined
}

const nothing = () => {}

/**
 * Takes away the last label beside its text on the lines of a mark that is as short as it can be, in what stands under it.
 * Returns how to bring it back.
 */
function giveWay(under: Element | undefined, { top, bottom }: DOMRect): () => void {
  const labels = [...(under?.querySelectorAll<HTMLElement>('taolens-label[data-style=beside]') ?? [])]
  const label = labels.findLast((one) => {
    const rect = one.getBoundingClientRect()
    return rect.width > 0 && rect.bottom > top && rect.top < bottom
  })
  if (!label) return nothing
  const { fit } = label.dataset
  label.dataset.fit = 'none'
  return () => {
    // It may have found another fit since.
    if (label.dataset.fit !== 'none') return
    if (fit === undefined) delete label.dataset.fit
    else label.dataset.fit = fit
  }
}

/**
 * Sets `data-tight` on what is drawn in the mark's root as long as all of it would end outside the box around `target`, or
 * begin on what stands before it (there it is first `data-narrow`), or `data-low` below it. Looks again, once a frame, when
 * the target, the mark or the window changes. Returns how to stop.
 */
export function keepInside(
  view: Window & typeof globalThis,
  root: ShadowRoot,
  target: Element,
  side: Side,
): () => void {
  let frame: number | undefined
  const isBelow = side === 'below'
  const names = isBelow ? ['data-low'] : side === 'before' ? ['data-narrow', 'data-tight'] : ['data-tight']
  function isOut(rect: DOMRect): boolean {
    if (side === 'before') return underMark(view, target, rect) !== undefined
    return isBelow ? rect.bottom > target.getBoundingClientRect().bottom : rect.right > edgeOf(view, target)
  }
  let bringBack = nothing
  function look(): void {
    frame = undefined
    bringBack()
    bringBack = nothing
    const mark = root.querySelector('.mark')
    if (!mark) return
    for (const name of names) mark.removeAttribute(name)
    for (const name of names) if (isOut(mark.getBoundingClientRect())) mark.setAttribute(name, '')
    if (side !== 'before' || !mark.hasAttribute('data-tight')) return
    const rect = mark.getBoundingClientRect()
    bringBack = giveWay(underMark(view, target, rect), rect)
  }
  const lookSoon = () => {
    frame ??= view.requestAnimationFrame(look)
  }
  const changes = new view.MutationObserver(lookSoon)
  changes.observe(target, { childList: true, characterData: true, attributes: true, subtree: true })
  changes.observe(root, { childList: true, characterData: true, subtree: true })
  view.addEventListener('resize', lookSoon)
  lookSoon()
  return () => {
    bringBack()
    changes.disconnect()
    view.removeEventListener('resize', lookSoon)
    if (frame !== undefined) view.cancelAnimationFrame(frame)
  }
}
