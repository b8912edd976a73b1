/** How a text is read, by pinyin-pro. */
import { pinyin } from 'pinyin-pro'

/** Syllables with tone numbers, `v` for ü, and Latin letters as they are. */
export function numberedPinyin(zh: string): string {
  const syllables = pinyin(zh.replace(/[^\p{Script=Han}a-z]+/giu, ' '), {
    toneType: 'num',
    type: 'array',
    v: true,
    nonZh: 'consecutive',
  })
  return syllables
    .map((syllable) => syllable.trim().replace(/([a-z])0$/, '$15'))
    .filter(Boolean)
    .join(' ')
}
