/** The share of recognised strings by page type: what `npm run coverage` prints. */
import { pageKinds } from '../../rules/schema.ts'
import { readLines } from './answer-lines.ts'
import { makeReader } from './reader.ts'

interface Tally {
  all: number
  known: number
}

/** `item (old Tmall)` → `item`, `xianyu-message` → `xianyu`; a page type we do not know → `any`. */
function kindOf(pageType: string): string {
  const name = pageType.trim()
  return pageKinds.find((kind) => name === kind || name.startsWith(`${kind} `) || name.startsWith(`${kind}-`)) ?? 'any'
}

function shareOf({ known, all }: Tally, what: string): string {
  const share = `${((100 * known) / (all || 1)).toFixed(1)} %`.padStart(8)
  return `${share}  ${String(known).padStart(5)} of ${String(all).padStart(5)}  ${what}`
}

/** The rows of a table: string and page type. */
function readRows(table: Buffer): [string, string][] {
  return readLines(table).flatMap((line, i): [string, string][] => {
    const [text = '', pageType] = line.split('\t')
    if (!line || (i === 0 && text === 'string')) return []
    if (pageType === undefined) throw new Error(`line ${i + 1}: needs two columns, string and page type`)
    return [[text, pageType]]
  })
}

/**
 * One line for each page type of a table of two columns (string, page type) and one for all, then, when asked, what is
 * not recognised. Throws with the number of the first line that is no text or has no second column.
 */
export function coverageReport(table: Buffer, listMissing = false): string {
  const rows = readRows(table)
  const reader = makeReader('en')
  const tally = new Map<string, Tally>()
  const missing: string[] = []
  for (const [text, pageType] of rows) {
    const row = tally.get(pageType) ?? { all: 0, known: 0 }
    row.all++
    if (reader.gloss(text, kindOf(pageType)).translation !== null) row.known++
    else missing.push(`${pageType}\t${text}`)
    tally.set(pageType, row)
  }
  const sum = { all: 0, known: 0 }
  for (const { all, known } of tally.values()) {
    sum.all += all
    sum.known += known
  }
  const shares = [...tally].sort().map(([pageType, row]) => shareOf(row, pageType))
  const report = [...shares, shareOf(sum, 'all')]
  return [...report, ...(listMissing ? ['', 'not recognised:', ...missing] : []), ''].join('\n')
}
