/** `npm run -s gloss -- --locale en [--page order-list]`: Chinese lines in, one JSON object a line out. */
import { parseArgs } from 'node:util'
import { languages } from '../locales/languages.ts'
import { pageKinds } from '../rules/schema.ts'
import { makeReader } from './vocabulary/reader.ts'

const newline = 0x0a

function stop(message: string): never {
  console.error(message)
  process.exit(1)
}

function readOptions(): { locale: string; page: string } {
  try {
    const { values } = parseArgs({
      options: { locale: { type: 'string', default: 'en' }, page: { type: 'string', default: 'any' } },
    })
    return values
  } catch (error) {
    return stop((error as Error).message)
  }
}

/** Splits the input into lines of valid UTF-8; stops with the number of the first line that is not. */
function readLines(bytes: Buffer): string[] {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const lines: string[] = []
  let start = 0
  while (start < bytes.length) {
    const found = bytes.indexOf(newline, start)
    const end = found === -1 ? bytes.length : found
    try {
      lines.push(decoder.decode(bytes.subarray(start, end)).replace(/\r$/, ''))
    } catch {
      stop(`line ${lines.length + 1}: not valid UTF-8`)
    }
    if (lines.at(-1)?.includes('\0')) stop(`line ${lines.length}: holds a NUL character`)
    start = end + 1
  }
  return lines
}

const { locale, page } = readOptions()
if (!languages.includes(locale)) stop(`unknown locale "${locale}"; known: ${languages.join(', ')}`)
if (!(pageKinds as readonly string[]).includes(page)) stop(`unknown page "${page}"; known: ${pageKinds.join(', ')}`)
const chunks: Buffer[] = []
for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
const lines = readLines(Buffer.concat(chunks))
const reader = makeReader(locale)
const out: string[] = []
for (const line of lines) out.push(`${JSON.stringify(reader.gloss(line, page))}\n`)
process.stdout.write(out.join(''))
