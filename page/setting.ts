/** Setting: what the page's style around a text means for a translation over it. Reads style and layout only. */

export interface Setting {
  /** Pixels on the screen for one CSS pixel in there (`zoom`, `transform: scale`). */
  scale: number
  /** A mark after the text is laid out as an item of its own, not inside the line. */
  apart: boolean
  /** That item would take a cell of a grid. */
  grid: boolean
  /** The text runs from left to right and is drawn in plain ink: it can be covered. */
  coverable: boolean
}

const transparent = /^transparent$|^rgba\(.*, 0\)$/

/** Whether a computed colour draws nothing. */
export const isTransparent = (color: string): boolean => transparent.test(color)

/** The setting of a text; read it before a mark stands there. */
export function settingOf({ parentElement }: Text): Setting {
  if (!parentElement) return { scale: 1, apart: false, grid: false, coverable: true }
  const { display, writingMode, backgroundClip, webkitTextFillColor } = getComputedStyle(parentElement)
  const isPainted = backgroundClip === 'text' || isTransparent(webkitTextFillColor)
  return {
    ...scaleOf(parentElement),
    apart: /flex|grid/.test(display),
    grid: display.includes('grid'),
    ...((isPainted || !writingMode.startsWith('horizontal')) && { coverable: false }),
  }
}

/** How much larger an element is drawn than its CSS pixels say; not coverable when it is turned or squeezed. */
export function scaleOf(element: Element): { scale: number; coverable: boolean } {
  let at: Element | null = element
  while (at instanceof HTMLElement && at.offsetWidth === 0 && getComputedStyle(at).display === 'contents') {
    at = at.parentElement
  }
  const zoom = at?.currentCSSZoom ?? 1
  if (!(at instanceof HTMLElement) || at.offsetWidth === 0) return { scale: zoom, coverable: true }
  const { width, height } = at.getBoundingClientRect()
  const isOff = (px: number, cssPx: number, by: number) => Math.abs(px - cssPx * by) > Math.max(1, by)
  // `offsetWidth` is rounded, so small differences say nothing.
  if (!isOff(width, at.offsetWidth, zoom)) return { scale: zoom, coverable: true }
  const scale = width / at.offsetWidth
  return { scale, coverable: !isOff(height, at.offsetHeight, scale) }
}
