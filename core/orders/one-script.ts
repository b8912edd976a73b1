/** One spelling for a text in Simplified and in Traditional Chinese, to tell that two pages print the same words. */
import { halfWidth } from './half-width.ts'
import { traditionalForms } from './traditional-forms.ts'

/** Pure, and in every browser and Node, though TypeScript has it only among the types of the DOM. */
declare const TextDecoder: new (encoding: string) => { decode: (bytes: Uint8Array) => string }

/** The characters of GB 2312 in its order: what Simplified texts are written in. */
export function simplifiedCharacters(): string[] {
  const bytes: number[] = []
  for (let row = 0xb0; row <= 0xf7; row++) for (let column = 0xa1; column <= 0xfe; column++) bytes.push(row, column)
  return [...new TextDecoder('gbk').decode(new Uint8Array(bytes))]
}

function readForms(): ReadonlyMap<string, string> {
  const simplified = simplifiedCharacters()
  const all = new Map<string, string>()
  let at = 0
  for (const [, skipped, forms = ''] of traditionalForms.matchAll(/(\w*)([^\w+](?:\+[^\w+])*)/g)) {
    at += Number.parseInt(skipped || '0', 36)
    for (const form of forms.split('+')) all.set(form, simplified[at] as string)
    at++
  }
  return all
}

let known: ReadonlyMap<string, string> | undefined

/** The text in half width, with every Traditional form as its Simplified character: for comparing, never for showing. */
export function inOneScript(text: string): string {
  known ??= readForms()
  const forms = known
  return halfWidth(text).replace(/[㐀-鿿]/g, (char) => forms.get(char) ?? char)
}
