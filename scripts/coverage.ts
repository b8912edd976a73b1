/** `npm run -s coverage -- FILE.tsv [--missing]`: share of recognised strings by page type (columns: string, page type). */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { pageKinds } from '../rules/schema.ts'
import { makeReader } from './vocabulary/reader.ts'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { missing: { type: 'boolean' } } })
const [file] = positionals
if (!file) {
  console.error('usage: npm run -s coverage -- FILE.tsv [--missing]')
  process.exit(2)
}

/** `item (old Tmall)` → `item`, `xianyu-message` → `xianyu`; a page type we do not know → `any`. */
function kindOf(pageType: string): string {
  const name = pageType.trim()
  return pageKinds.find((kind) => name === kind || name.startsWith(`${kind} `) || name.startsWith(`${kind}-`)) ?? 'any'
}

const reader = makeReader('en')
const tally = new Map<string, { all: number; known: number }>()
const missing: string[] = []
const lines = readFileSync(file, 'utf8').split(/\r?\n/)
for (const [i, line] of lines.entries()) {
  const [text, pageType] = line.split('\t')
  if (!line || (i === 0 && text === 'string')) continue
  if (pageType === undefined) {
    console.error(`line ${i + 1}: needs two columns, string and page type`)
    process.exit(1)
  }
  const row = tally.get(pageType) ?? { all: 0, known: 0 }
  row.all++
  if (reader.gloss(text as string, kindOf(pageType)).translation !== null) row.known++
  else missing.push(`${pageType}\t${text}`)
  tally.set(pageType, row)
}
const share = (known: number, all: number) => `${((100 * known) / (all || 1)).toFixed(1)} %`.padStart(8)
const sum = { all: 0, known: 0 }
for (const [pageType, { all, known }] of [...tally].sort()) {
  console.log(`${share(known, all)}  ${String(known).padStart(5)} of ${String(all).padStart(5)}  ${pageType}`)
  sum.all += all
  sum.known += known
}
console.log(`${share(sum.known, sum.all)}  ${String(sum.known).padStart(5)} of ${String(sum.all).padStart(5)}  all`)
if (values.missing) console.log(`\nnot recognised:\n${missing.join('\n')}`)
