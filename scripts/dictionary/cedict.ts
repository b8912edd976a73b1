/** CC-CEDICT as entries to pack, the commonest first by the word frequencies of jieba. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../vocabulary/read.ts'
import { numberedPinyin } from './numbered-pinyin.ts'
import type { EntryToPack } from './pack-book.ts'

const read = (file: string) => readFileSync(join(root, 'node_modules', file), 'utf8')

/** Traditional, Simplified, pinyin, senses; and numbers of variants and measure words, which the senses name too. */
type Row = [string, string, string, string | string[], number[], number[]]

/** How often each word stands in the texts of jieba. */
function readFrequencies(): Map<string, number> {
  return new Map(
    read('@node-rs/jieba/dict.txt')
      .split('\n')
      .map((line) => {
        const [word = '', count = '0'] = line.split(' ')
        return [word, Number(count)]
      }),
  )
}

/** Readings nobody means when he writes the word: family names and places named so, old spellings. */
const unlikely = /^(surname |old variant of|variant of|archaic variant|used in |see |abbr\. for)/
const unlikelier = 60
/** Of several readings of a word the one that pinyin-pro takes is the usual one. */
const unusual = 3
/** Counts of words that jieba does not have. */
const unseen = 0.5

function countOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** Reads the dictionary of the build. */
export function readCedict(): EntryToPack[] {
  const data = JSON.parse(read('cc-cedict/data/all.js').replace(/^export default |;?\s*$/g, '')) as { all: Row[] }
  const frequencies = readFrequencies()
  const total = [...frequencies.values()].reduce((sum, count) => sum + count, 0)
  const readings = countOf(data.all.map(([, simplified]) => simplified))
  return data.all.map(([traditional, simplified, pinyin, given]) => {
    const senses = [given].flat()
    const isUnlikely = unlikely.test(senses[0] ?? '') || (/^[A-Z]/.test(pinyin) && simplified.length === 1)
    const isUnusual = (readings.get(simplified) ?? 0) > 1 && numberedPinyin(simplified) !== pinyin.replace(/u:/g, 'v')
    const rarity = (isUnlikely ? unlikelier : 1) * (isUnusual ? unusual : 1)
    const count = Math.max(frequencies.get(simplified) ?? 0, unseen) / rarity
    return { simplified, traditional, pinyin: pinyin.replace(/u:/g, 'v'), senses, cost: -Math.log(count / total) }
  })
}
