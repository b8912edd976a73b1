/** Whether two texts are one text in Simplified and in Traditional Chinese, without a table: old encodings hold one script each. */
import { halfWidth } from './half-width.ts'

/** Pure, and in every browser and Node, though TypeScript has it only among the types of the DOM. */
declare const TextDecoder: new (encoding: string) => { decode: (bytes: Uint8Array) => string }

type Range = readonly [first: number, last: number]

/** The characters of a two-byte encoding, in these rows and columns. */
function charactersOf(encoding: string, [first, last]: Range, columns: readonly Range[]): ReadonlySet<string> {
  const bytes: number[] = []
  for (let row = first; row <= last; row++) {
    for (const [from, to] of columns) for (let column = from; column <= to; column++) bytes.push(row, column)
  }
  return new Set(new TextDecoder(encoding).decode(new Uint8Array(bytes)))
}

let known: { simplified: ReadonlySet<string>; traditional: ReadonlySet<string> } | undefined
/** GB 2312 and Big5. */
function scripts() {
  known ??= {
    simplified: charactersOf('gbk', [0xb0, 0xf7], [[0xa1, 0xfe]]),
    traditional: charactersOf(
      'big5',
      [0xa4, 0xf9],
      [
        [0x40, 0x7e],
        [0xa1, 0xfe],
      ],
    ),
  }
  return known
}

/** Traditional, then Simplified: common pairs of which GB 2312 has both. */
const inBoth = new Set(['后後', '于於', '干乾', '折摺', '征徵'].map((pair) => [...pair].sort().join('')))

/** Whether every character of `a` that differs is the Simplified form where `b` may have the Traditional one. */
function isOther(a: string, b: string): boolean {
  const { simplified, traditional } = scripts()
  return [...a].every((char, i) => {
    const other = b[i] as string
    if (char === other || inBoth.has([char, other].sort().join(''))) return true
    return simplified.has(char) && traditional.has(other) && !simplified.has(other)
  })
}

/** Whether two texts may be one text in the two scripts: of one length, and apart only in characters that come in two forms. */
export function isSameText(a: string, b: string): boolean {
  if (a === b) return true
  const [one, other] = [halfWidth(a), halfWidth(b)]
  return one.length === other.length && (isOther(one, other) || isOther(other, one))
}
