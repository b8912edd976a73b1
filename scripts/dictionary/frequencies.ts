/** How common words are: the counts of jieba, from news and novels. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../vocabulary/read.ts'

/** How often each word stands in the texts of jieba. */
export function readFrequencies(): Map<string, number> {
  const lines = readFileSync(join(root, 'node_modules/@node-rs/jieba/dict.txt'), 'utf8').split('\n')
  return new Map(
    lines.map((line) => {
      const [word = '', count = '0'] = line.split(' ')
      return [word, Number(count)]
    }),
  )
}
