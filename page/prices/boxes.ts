/** Boxes: tells when a box in which a mark found room changes its size. */

/** Calls `onChanged` with boxes of another size than when they were given to the function that it returns. */
export function watchBoxes(
  view: Window & typeof globalThis,
  signal: AbortSignal,
  onChanged: (boxes: ReadonlySet<Element>) => void,
): (box: Element) => void {
  const isReported = new WeakMap<Element, boolean>()
  const observer = new view.ResizeObserver((entries) => {
    // The first report is the size as it is.
    const changed = entries.map(({ target }) => target).filter((target) => isReported.get(target))
    for (const { target } of entries) isReported.set(target, true)
    if (changed.length) onChanged(new Set(changed))
  })
  signal.addEventListener('abort', () => observer.disconnect())
  return (box) => {
    if (isReported.has(box)) return
    isReported.set(box, false)
    observer.observe(box)
  }
}
