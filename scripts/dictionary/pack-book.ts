/** Packs entries into the file of a dictionary. */
import { costScale, fieldBreak, senseBreak } from '../../core/dictionary/book.ts'
import { indexedWords, meaningsOf } from '../../core/dictionary/gloss.ts'
import { writePostings } from '../../core/dictionary/meanings.ts'
import { writeSections } from '../../core/dictionary/sections.ts'

export interface EntryToPack {
  simplified: string
  traditional: string
  /** Syllables with tone numbers, `v` for ü. */
  pinyin: string
  senses: string[]
  note?: string
  /** Where it is not just its characters, as `满…减…`. */
  written?: string
  /** The negative logarithm of its probability: what a reading of a text pays for it. */
  cost: number
  /** The order of entries where it is not their cost: the lowest is the best guess. */
  rarity?: number
}

const bytesOf = (text: string) => Buffer.from(text, 'utf8')
const numbers = (list: readonly number[]) => new Uint8Array(Uint32Array.from(list).buffer)
const lettersOf = (pinyin: string) => pinyin.toLowerCase().replace(/[^a-z]/g, '')
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Texts one after the other, and where each begins; the last start is the end. */
function joined(parts: readonly Uint8Array[]): { bytes: Uint8Array; starts: Uint8Array } {
  const starts = [0]
  for (const { length } of parts) starts.push((starts.at(-1) as number) + length)
  return { bytes: Buffer.concat(parts), starts: numbers(starts) }
}

function writeEntry({ pinyin, simplified, traditional, senses, note = '', written = '' }: EntryToPack): Uint8Array {
  const clean = (text: string) => text.replace(/[\t\n]/g, ' ')
  const other = traditional === simplified ? '' : traditional
  const fields = [pinyin, simplified, other, senses.map(clean).join(senseBreak), note.replace(/[\t\n]/g, ' ')]
  if (written && written !== simplified) fields.push(written)
  return bytesOf(fields.join(fieldBreak))
}

/** Forms in the order of their bytes; an entry of two forms is there twice. */
function orderByHan(entries: readonly EntryToPack[]): number[] {
  const forms = entries.flatMap(({ simplified, traditional }, id) => {
    const own = { key: bytesOf(`${simplified}${fieldBreak}`), form: id * 2 }
    return traditional === simplified ? own : [own, { key: bytesOf(`${traditional}${fieldBreak}`), form: id * 2 + 1 }]
  })
  return forms.sort((a, b) => Buffer.compare(a.key, b.key) || a.form - b.form).map(({ form }) => form)
}

function orderByPinyin(entries: readonly EntryToPack[]): number[] {
  const read = entries.map(({ pinyin }, id) => ({ letters: lettersOf(pinyin), id })).filter(({ letters }) => letters)
  return read.sort((a, b) => compare(a.letters, b.letters) || a.id - b.id).map(({ id }) => id)
}

/** For each word of the senses the entries that have it, and those that mean just this. */
function collectWords(entries: readonly EntryToPack[]) {
  const words = new Map<string, { whole: Set<number>; all: Set<number> }>()
  const at = (word: string) => {
    const known = words.get(word) ?? { whole: new Set(), all: new Set() }
    words.set(word, known)
    return known
  }
  for (const [id, { senses }] of entries.entries()) {
    for (const sense of senses) {
      for (const word of indexedWords(sense)) at(word).all.add(id)
      for (const [first, ...rest] of meaningsOf(sense)) {
        if (first && rest.length === 0 && words.has(first)) at(first).whole.add(id)
      }
    }
  }
  return [...words]
    .map(([word, { whole, all }]) => ({
      word: bytesOf(word),
      postings: writePostings({ whole: [...whole], all: [...all] }),
    }))
    .sort((a, b) => Buffer.compare(a.word, b.word))
}

const rarityOf = ({ rarity, cost }: EntryToPack) => rarity ?? cost

/** The file of a dictionary. Entries are numbered in the order of their rarity. */
export function packBook(given: readonly EntryToPack[], traditional: string): Uint8Array {
  const entries = given.toSorted((a, b) => rarityOf(a) - rarityOf(b) || compare(a.simplified, b.simplified))
  const { bytes, starts } = joined(entries.map(writeEntry))
  const collected = collectWords(entries)
  const words = joined(collected.map(({ word }) => word))
  const postings = joined(collected.map((one) => Uint8Array.from(one.postings)))
  return writeSections({
    traditional: bytesOf(traditional),
    entryStarts: starts,
    entries: bytes,
    byHan: numbers(orderByHan(entries)),
    byPinyin: numbers(orderByPinyin(entries)),
    wordStarts: words.starts,
    words: words.bytes,
    postingStarts: postings.starts,
    postings: postings.bytes,
    costs: Uint8Array.from(entries, ({ cost }) => Math.min(255, Math.round(cost * costScale))),
  })
}
