/** Senses as they are shown. */
import type { Word } from './library.ts'
import { writePinyin } from './pinyin.ts'
import type { Piece } from './segment.ts'

/** One word of a text, as short as it can be said. */
export interface Gloss {
  /** Which of the pieces it is. */
  at: number
  zh: string
  /** With tone marks; empty where it is not known or there is none. */
  pinyin: string
  /** Empty for what no dictionary has: numbers, letters, a rare character. */
  said: string
}

/** 「淘寶|淘宝[Tao2bao3]」 in a sense: one script, and pinyin with tone marks. */
export function showSense(sense: string, script: 'simplified' | 'traditional'): string {
  const other = script === 'simplified' ? '$2' : '$1'
  return sense
    .replace(/([\p{Script=Han}·，]+)\|([\p{Script=Han}·，]+)/gu, other)
    .replace(/\[([^\]]+)\]/g, (_, pinyin: string) => ` [${writePinyin(pinyin.replace(/u:/g, 'v'))}]`)
}

/** The first meaning of a word without what stands in parentheses before or after it. */
export function brieflySaid({ senses, origin }: Word): string {
  const [first = ''] = senses
  if (origin !== 'cedict') return first
  const bare = first
    .replace(/\[[^\]]*\]|\([^)]*\)|\bCL:.*$/g, ' ')
    .split(';')[0]
    ?.replace(/\s+/g, ' ')
    .trim()
  return bare || showSense(first, 'simplified')
}

/** The pieces of a text, each as short as it can be said; punctuation needs no line. */
export function glossOf(pieces: readonly Piece[]): Gloss[] {
  return pieces
    .map(({ text, word }, at) => ({
      at,
      zh: text.trim(),
      pinyin: word ? writePinyin(word.pinyin) : '',
      said: word ? brieflySaid(word) : '',
    }))
    .filter(({ zh }) => /[\p{L}\p{N}]/u.test(zh))
}
