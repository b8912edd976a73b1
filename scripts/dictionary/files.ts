/** The dictionaries a build adds to the extension: CC-CEDICT, and our vocabulary in each language. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { languages } from '../../locales/languages.ts'
import { readSource, root } from '../vocabulary/read.ts'
import { readCedict } from './cedict.ts'
import { packBook } from './pack-book.ts'
import { allTraditionalPairs, readTerms } from './terms.ts'

interface DictionaryFile {
  relativeDest: string
  absoluteSrc: string
}

const kept = join(root, 'node_modules/.cache/taolens')
/** What the packed CC-CEDICT depends on: it takes some seconds, and seldom changes. */
const madeFrom = [
  'scripts/dictionary',
  'core/dictionary',
  'core/fold.ts',
  'scripts/vocabulary/spellings.ts',
  'rules/vocabulary',
  'package-lock.json',
]

function hashOf(paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of paths.map((name) => join(root, name))) {
    const files = path.includes('.')
      ? [path]
      : readdirSync(path)
          .sort()
          .map((name) => join(path, name))
    for (const file of files) hash.update(readFileSync(file))
  }
  return hash.digest('hex').slice(0, 16)
}

/** Writes a file whole or not at all, as another build may read it. */
function write(name: string, bytes: Uint8Array): string {
  mkdirSync(kept, { recursive: true })
  const file = join(kept, name)
  writeFileSync(`${file}.${process.pid}`, bytes)
  renameSync(`${file}.${process.pid}`, file)
  return file
}

/** CC-CEDICT, packed once for each state of its sources. */
export function cedictFile(): string {
  const name = `cedict-${hashOf(madeFrom)}.bin`
  const file = join(kept, name)
  return existsSync(file) ? file : write(name, packBook(readCedict(), allTraditionalPairs()))
}

/** Our vocabulary in a language as a dictionary. */
export function termsBook(language: string): Uint8Array {
  const pairs = allTraditionalPairs()
  return packBook(readTerms(readSource(), language, pairs), pairs)
}

/** Makes what is not made yet. */
export function makeDictionaries(): DictionaryFile[] {
  return [
    { relativeDest: 'dictionary/cedict.bin', absoluteSrc: cedictFile() },
    ...languages.map((language) => ({
      relativeDest: `dictionary/terms.${language}.bin`,
      absoluteSrc: write(`terms.${language}.bin`, termsBook(language)),
    })),
  ]
}
