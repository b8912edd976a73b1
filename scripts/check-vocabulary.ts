import { checkVocabulary } from './vocabulary/check.ts'
import { readSource } from './vocabulary/read.ts'

const source = readSource()
const faults = checkVocabulary(source)
for (const { file, entry, what } of faults) console.error(`${file}  ${entry}: ${what}`)
console.log(`${source.entries.length} entries, ${faults.length} faults`)
process.exitCode = faults.length ? 1 : 0
