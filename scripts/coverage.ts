/** `npm run -s coverage -- FILE.tsv [--missing]`: share of recognised strings by page type (columns: string, page type). */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { coverageReport } from './vocabulary/coverage-report.ts'

try {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { missing: { type: 'boolean' } } })
  const [file, ...others] = positionals
  if (!file || others.length) throw new Error('usage: npm run -s coverage -- FILE.tsv [--missing]')
  process.stdout.write(coverageReport(readFileSync(file), values.missing))
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 2
}
