/**
 * The focus stays where the reader is. What is pressed is often gone afterwards (a removed row, an answered question, an
 * "Undo"): without this, the focus would fall to the page, and who uses keys or a screen reader would begin anew.
 */

const canBeFocused = 'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])'
const pieces = 'section, form, dialog, details, main'

interface Place {
  parent: Element
  /** What stood before it; null when it was the first. */
  before: Node | null
}

const isShown = (element: Element) => element.checkVisibility?.() ?? true

/** Where a removed element stood, as far as the document still has that place. */
function placeOf(lost: Element, records: readonly MutationRecord[]): Place | undefined {
  let gone: Node = lost
  for (const { removedNodes, target, previousSibling } of records) {
    if (![...removedNodes].some((node) => node.contains(gone))) continue
    if (target.isConnected)
      return { parent: target as Element, before: previousSibling?.isConnected ? previousSibling : null }
    gone = target
  }
  return undefined
}

/** What comes next in reading order, in the same piece of the page if it has anything; never what throws something away. */
export function nextFocus(root: ParentNode, { parent, before }: Place): HTMLElement | undefined {
  const follows = (one: Element) => {
    const position = (before ?? parent).compareDocumentPosition(one)
    return Boolean(position & 4) && !(before && position & 16)
  }
  const all = [...root.querySelectorAll<HTMLElement>(canBeFocused)].filter(
    (one) => !one.matches(':disabled, .danger') && isShown(one),
  )
  const near = all.filter((one) => parent.closest(pieces)?.contains(one))
  return near.find(follows) ?? near.findLast((one) => !follows(one)) ?? all.find(follows) ?? all.at(-1)
}

/**
 * Moves the focus on whenever the element that has it is taken out of `root` and nobody else moves it; until the signal aborts.
 * What is reached by keys comes in sight whole: Firefox is content with its first line.
 */
export function keepFocus(root: HTMLElement, signal?: AbortSignal): void {
  const { ownerDocument: document } = root
  let focused: Element | undefined
  const isLost = () => focused?.isConnected === false && document.activeElement === document.body
  const observer = new MutationObserver((records) => {
    const place = focused && isLost() && placeOf(focused, records)
    if (!place) return
    // Whoever knows better moves it right after drawing.
    requestAnimationFrame(() =>
      setTimeout(() => {
        if (isLost()) nextFocus(root, place)?.focus()
      }),
    )
  })
  root.addEventListener('focusin', ({ target }) => {
    focused = target as Element
    if (focused.matches(':focus-visible')) focused.scrollIntoView?.({ block: 'nearest' })
  })
  // Who presses elsewhere has left it.
  const leave = ({ target }: Event) => {
    if (!focused?.contains(target as Node)) focused = undefined
  }
  document.addEventListener('pointerdown', leave, { capture: true, ...(signal && { signal }) })
  observer.observe(root, { childList: true, subtree: true })
  signal?.addEventListener('abort', () => observer.disconnect())
}
