/** Pictures of our own pages: half as large as taken and of few colours, so that a hundred of them are small in the repository. */
import { createHash } from 'node:crypto'
import { decode, encode } from 'fast-png'
import pixelmatch from 'pixelmatch'

export interface Picture {
  width: number
  height: number
  /** Red, green, blue and opacity of each pixel. */
  data: Uint8Array
}

const shrink = 2
/** A letter that moved, a line that went: more pixels than this differ in a square of 16. */
const mostInSquare = 3

/** Light and dark grounds stay as they are, nearly; the edges of letters between them need few colours. */
function roughly(part: number): number {
  const step = part < 40 || part > 216 ? 6 : 32
  return Math.min(255, Math.round(part / step) * step)
}

/** A screenshot (PNG) as it is kept: each pixel the mean of four. */
export function makePicture(screenshot: Uint8Array): Picture {
  const { width: fullWidth, height: fullHeight, channels, data } = decode(screenshot)
  const [width, height] = [Math.floor(fullWidth / shrink), Math.floor(fullHeight / shrink)]
  const small = new Uint8Array(width * height * 4).fill(255)
  for (let pixel = 0; pixel < width * height; pixel++) {
    const corner = Math.floor(pixel / width) * shrink * fullWidth + (pixel % width) * shrink
    for (let part = 0; part < 3; part++) {
      const at = (offset: number) => data[(corner + offset) * channels + part] as number
      small[pixel * 4 + part] = roughly((at(0) + at(1) + at(fullWidth) + at(fullWidth + 1)) / 4)
    }
  }
  return { width, height, data: small }
}

/** The picture as a PNG: indexed, unless it has more colours than an index can hold. */
export function writePng({ width, height, data }: Picture): Uint8Array {
  const indices = new Map<number, number>()
  const pixels = new Uint8Array(width * height)
  const colours = new DataView(data.buffer, data.byteOffset)
  for (let pixel = 0; pixel < pixels.length; pixel++) {
    const colour = colours.getUint32(pixel * 4)
    const index = indices.get(colour) ?? indices.size
    indices.set(colour, index)
    pixels[pixel] = index
  }
  if (indices.size > 256) return encode({ width, height, data, channels: 4, depth: 8 })
  const palette = [...indices.keys()].map((colour) => [24, 16, 8].map((bits) => (colour >>> bits) & 255))
  return encode({ width, height, data: pixels, channels: 1, depth: 8, palette }, { zlib: { level: 9 } })
}

/** Reads what `writePng` wrote. */
export function readPng(png: Uint8Array): Picture {
  const { width, height, data, palette } = decode(png)
  if (!palette) return { width, height, data: new Uint8Array(data) }
  const pixels = new Uint8Array(width * height * 4).fill(255)
  for (const [pixel, index] of data.entries()) pixels.set(palette[index] ?? [], pixel * 4)
  return { width, height, data: pixels }
}

/** What differs, in words; undefined when nothing does that anybody would see. */
export function differenceOf(now: Picture, before: Picture): string | undefined {
  const [size, sizeBefore] = [now, before].map(({ width, height }) => `${width * shrink} × ${height * shrink} pixels`)
  if (size !== sizeBefore) return `${size} instead of ${sizeBefore}`
  const compare = (windowSize: number) =>
    pixelmatch(now.data, before.data, undefined, now.width, now.height, { threshold: 0.03, windowSize })
  return compare(16) > mostInSquare ? `${compare(Number.POSITIVE_INFINITY)} pixels differ` : undefined
}

/** The same for pictures that look the same. */
export const hashOf = ({ data }: Picture): string => createHash('sha256').update(data).digest('hex').slice(0, 16)
