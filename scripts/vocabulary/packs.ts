/** The files a build adds to the extension: for each language its vocabulary, the details of the card, the rules of orders. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pricePatterns } from '../../core/money/price-patterns.ts'
import { languages } from '../../locales/languages.ts'
import { PriceWords } from '../../rules/prices.ts'
import { PageRules } from '../../rules/schema.ts'
import type { DetailsPack } from '../../services/vocabulary-shape.ts'
import { checkVocabulary } from './check.ts'
import { compileDetails, compileLabels, compileRows } from './compile.ts'
import { errorGuides, fixesFor } from './error-guides.ts'
import { makeOrdersPack } from './orders-pack.ts'
import { packPair } from './pack-pair.ts'
import { readSource, root } from './read.ts'
import { wordsOf } from './words.ts'

interface PackFile {
  relativeDest: string
  contents: string
}

/** Checks and compiles the vocabulary; throws with every fault when it is not sound. */
export function makePacks(): PackFile[] {
  const source = readSource()
  const faults = checkVocabulary(source)
  if (faults.length) {
    throw new Error(`vocabulary:\n${faults.map((fault) => `${fault.file}  ${fault.entry}: ${fault.what}`).join('\n')}`)
  }
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const rules = (name: string): unknown => JSON.parse(readFileSync(join(root, `rules/${name}.json`), 'utf8'))
  const pages = PageRules.parse(rules('pages'))
  const prices = pricePatterns(PriceWords.parse(rules('prices')))
  const { data, lines } = compileLabels(source.entries)
  return languages.flatMap((language) => {
    const rest = {
      version,
      language,
      words: wordsOf(source, language),
      pages,
      prices,
      guides: errorGuides(source.entries),
    }
    const [pack, rows] = packPair(rest, data, compileRows(source, language))
    const details: DetailsPack = {
      version,
      language,
      ...compileDetails(source, lines, language),
      fixes: fixesFor(source.entries, language),
    }
    return [
      { relativeDest: `vocabulary/${language}.json`, contents: JSON.stringify(pack) },
      { relativeDest: `vocabulary/${language}.rows.json`, contents: JSON.stringify(rows) },
      { relativeDest: `vocabulary/${language}.details.json`, contents: JSON.stringify(details) },
      {
        relativeDest: `vocabulary/${language}.orders.json`,
        contents: JSON.stringify(makeOrdersPack(version, language)),
      },
    ]
  })
}
