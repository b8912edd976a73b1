/** How wide a text will be, without laying it out. */

/** Makes the measure of a document: width in pixels of a text in a font. */
export function makeTextMeasure(): (text: string, fontPx: number, fontFamily: string) => number {
  let context: OffscreenCanvasRenderingContext2D | undefined
  return (text, fontPx, fontFamily) => {
    context ??= new OffscreenCanvas(1, 1).getContext('2d') as OffscreenCanvasRenderingContext2D
    context.font = `${fontPx}px ${fontFamily}`
    return context.measureText(text).width
  }
}
