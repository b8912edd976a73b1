/** A page of ours as other languages would draw it: words as long as German ones, or from right to left as in Arabic. */
import type { Page } from 'puppeteer-core'

export const ways = ['as it is', 'German-length', 'Arabic'] as const
export type Way = (typeof ways)[number]

/** Rewrites the texts in sight, as they were when it first saw them, and sets the direction. */
export function sayInOtherWords(page: Page, way: Way): Promise<void> {
  return page.evaluate((chosen) => {
    document.documentElement.dir = chosen === 'Arabic' ? 'rtl' : 'ltr'
    const memory = window as unknown as { firstTexts?: WeakMap<Text, string> }
    memory.firstTexts ??= new WeakMap()
    const first = memory.firstTexts
    const arabic = 'ابتجدرسعكلمنهوي'
    const say = (word: string) => {
      if (chosen === 'as it is' || !/^[A-Za-z’']{3,}$/.test(word)) return word
      if (chosen === 'Arabic') return [...word].map((_, at) => arabic[(at * 7 + word.length) % arabic.length]).join('')
      return word + word.slice(0, Math.ceil(word.length * 0.4)).toLowerCase()
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let text = walker.nextNode() as Text | null; text; text = walker.nextNode() as Text | null) {
      if (text.parentElement?.closest('script, style, [lang|=zh]')) continue
      if (!first.has(text)) first.set(text, text.data)
      text.data = first.get(text)?.replace(/[A-Za-z’']+/g, say) ?? ''
    }
  }, way)
}
