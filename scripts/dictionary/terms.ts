/** Our vocabulary as entries to pack: what a label is, how it is read, what it means in one language. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Converter } from 'opencc-js'
import { makeFold } from '../../core/fold.ts'
import { formBreak } from '../../locales/i18n.ts'
import { compileDetails, compileRows } from '../vocabulary/compile.ts'
import { type Entry, root, type Source } from '../vocabulary/read.ts'
import { spellings } from '../vocabulary/spellings.ts'
import { readFrequencies } from './frequencies.ts'
import { numberedPinyin } from './numbered-pinyin.ts'
import type { EntryToPack } from './pack-book.ts'
import { countInShops } from './shop-words.ts'

const toTraditional = Converter({ from: 'cn', to: 't' })
const toSimplified = Converter({ from: 't', to: 'cn' })

/** The pairs of the fold, with every Traditional and Simplified character. */
export function allTraditionalPairs(): string {
  let pairs = spellings
  for (let code = 0x3400; code <= 0x9fff; code++) {
    const char = String.fromCharCode(code)
    const simplified = toSimplified(char)
    if (simplified !== char && simplified.length === 1) pairs += char + simplified
  }
  return pairs
}

const zhSlot = /\{[a-z]+\d?\}/g
const saidSlot = /\{\{[^}]*\}\}/g
const gap = '…'

/** A translation with its numbers and names left open; of the plural forms the general one. */
function shown(row: string): string {
  const forms = row.split(formBreak)
  const general = forms.find((form) => form.startsWith('other=')) ?? forms[0] ?? ''
  return general
    .replace(/^(zero|one|two|few|many|other)=/, '')
    .replace(saidSlot, gap)
    .replace(/\s+/g, ' ')
    .trim()
}

/** What holds on Xianyu alone: there the same Chinese may mean something else. */
const isOfXianyu = ({ on }: Entry) => on?.length === 1 && on[0] === 'xianyu'

/** Notes of what holds on Xianyu alone begin with the site, where the Chinese means something on other sites too. */
function siteNotes({ entries }: Source, language: string): (entry: Entry, wording: string, note: string) => string {
  const elsewhere = new Set(entries.filter((entry) => !isOfXianyu(entry)).flatMap(({ zh }) => zh))
  const words = JSON.parse(readFileSync(join(root, 'locales', language, 'popup.json'), 'utf8')) as Record<
    string,
    string
  >
  const place = words.onSite?.replace('{{site}}', words['site.xianyu'] ?? '') ?? ''
  return (entry, wording, note) =>
    isOfXianyu(entry) && elsewhere.has(wording) ? [place, note].filter(Boolean).join(': ') : note
}

/** Wordings are found without their slots, so only what has something besides them is an entry. */
export function readTerms(source: Source, language: string, pairs: string): EntryToPack[] {
  const fold = makeFold(pairs)
  const rows = compileRows(source, language)
  const notes = compileDetails(source, [], language).notes.split('\n')
  const noteOf = siteNotes(source, language)
  const inShops = countInShops(source)
  const frequencies = readFrequencies()
  const seen = (word: string) => frequencies.get(word) ?? 0
  return source.entries.flatMap((entry, row) => {
    const { zh, part, on } = entry
    const said = shown(rows[row] ?? '')
    if (part || said === '') return []
    return zh.flatMap((wording, i) => {
      const written = wording.replace(zhSlot, gap)
      const simplified = fold(written).replace(/[^\p{L}]+/gu, '')
      if (!/\p{Script=Han}/u.test(simplified)) return []
      return {
        written,
        simplified,
        traditional: toTraditional(simplified),
        pinyin: numberedPinyin(simplified),
        senses: [said],
        note: noteOf(entry, wording, notes[row] ?? ''),
        // The first wording is the usual one, and so is what other wordings are made of; what holds everywhere comes
        // before what holds on some pages.
        cost:
          1 +
          i / 2 +
          simplified.length / 2 +
          (on ? 2 : 0) +
          (written.includes(gap) ? 4 : 0) +
          (/[a-z\d]/i.test(written) ? 2 : 0) -
          Math.log2(1 + inShops(simplified)) -
          Math.log2(1 + seen(simplified)) / 10,
      }
    })
  })
}
