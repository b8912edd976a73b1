/** Chinese lines in, one JSON object a line out: what `npm run gloss` does. */
import { parseArgs } from 'node:util'
import { languages } from '../../locales/languages.ts'
import { pageKinds } from '../../rules/schema.ts'
import { makeReader } from './reader.ts'

const newline = 0x0a

/** Splits the input into lines of valid UTF-8, without the mark of its byte order; throws with the number of the first line that is not. */
export function readLines(bytes: Buffer): string[] {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const lines: string[] = []
  let start = 0
  while (start < bytes.length) {
    const found = bytes.indexOf(newline, start)
    const end = found === -1 ? bytes.length : found
    try {
      lines.push(decoder.decode(bytes.subarray(start, end)).replace(/\r$/, ''))
    } catch {
      throw new Error(`line ${lines.length + 1}: not valid UTF-8`)
    }
    if (lines.at(-1)?.includes('\0')) throw new Error(`line ${lines.length}: holds a NUL character`)
    start = end + 1
  }
  return lines
}

/** The language and the kind of page asked for; throws for what does not exist. */
export function readOptions(args: string[]): { locale: string; page: string } {
  const options = { locale: { type: 'string', default: 'en' }, page: { type: 'string', default: 'any' } } as const
  const { locale, page } = parseArgs({ args, options }).values
  if (!languages.includes(locale)) throw new Error(`unknown locale "${locale}"; known: ${languages.join(', ')}`)
  if (!(pageKinds as readonly string[]).includes(page))
    throw new Error(`unknown page "${page}"; known: ${pageKinds.join(', ')}`)
  return { locale, page }
}

/** One JSON object a line, in the order of the lines; throws with the number of the first line that is no text. */
export function answerLines({ locale, page }: { locale: string; page: string }, bytes: Buffer): string {
  const lines = readLines(bytes)
  const reader = makeReader(locale)
  return lines.map((line) => `${JSON.stringify(reader.gloss(line, page))}\n`).join('')
}
