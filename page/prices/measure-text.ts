/** How wide a text will be, without laying it out. */

/** Makes the measure of a document: width in pixels of a text in a font. Without a canvas it is a careful guess. */
export function makeTextMeasure(): (text: string, fontPx: number, fontFamily: string) => number {
  let context: OffscreenCanvasRenderingContext2D | null | undefined
  const widths = new Map<string, number>()
  return (text, fontPx, fontFamily) => {
    const key = `${fontPx} ${fontFamily} ${text}`
    const before = widths.get(key)
    if (before !== undefined) return before
    context ??= new OffscreenCanvas(1, 1).getContext('2d')
    if (context) context.font = `${fontPx}px ${fontFamily}`
    const width = Math.ceil(context ? context.measureText(text).width : text.length * fontPx * 0.7)
    if (widths.size > 2000) widths.clear()
    widths.set(key, width)
    return width
  }
}
