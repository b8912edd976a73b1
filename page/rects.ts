/** Rects: where on the screen a point lies. */

/** Whether a point lies in a rectangle or so near to it; without a point everything is meant. */
export function covers({ left, right, top, bottom }: DOMRect, withinPx: number, x = left, y = top): boolean {
  return x >= left - withinPx && x <= right + withinPx && y >= top - withinPx && y <= bottom + withinPx
}
