/** How wide a text will be, without laying it out. */

/** Makes the measure of a document: width in pixels of a text in a font. Without a canvas it is a careful guess. */
export function makeTextMeasure(): (text: string, fontPx: number, fontFamily: string) => number {
  let context: OffscreenCanvasRenderingContext2D | null | undefined
  return (text, fontPx, fontFamily) => {
    context ??= new OffscreenCanvas(1, 1).getContext('2d')
    if (context) context.font = `${fontPx}px ${fontFamily}`
    return Math.ceil(context ? context.measureText(text).width : text.length * fontPx * 0.7)
  }
}
