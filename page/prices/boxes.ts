/** Boxes: tells when a box in which a mark found room changes its size. */

export interface BoxWatch {
  add: (box: Element) => void
}

/** Calls `onChanged` with boxes of another size than when they were added. */
export function watchBoxes(
  view: Window & typeof globalThis,
  signal: AbortSignal,
  onChanged: (boxes: ReadonlySet<Element>) => void,
): BoxWatch {
  const sizes = new WeakMap<Element, string>()
  const observer = new view.ResizeObserver((entries) => {
    const changed = new Set<Element>()
    for (const { target, contentRect } of entries) {
      // The first report is the size as it is.
      if (sizes.get(target)) changed.add(target)
      sizes.set(target, `${contentRect.width} ${contentRect.height}`)
    }
    if (changed.size) onChanged(changed)
  })
  signal.addEventListener('abort', () => observer.disconnect())
  return {
    add(box) {
      if (sizes.has(box)) return
      sizes.set(box, '')
      observer.observe(box)
    },
  }
}
