/** The shapes of our rule files. Unknown keys are errors: tests and builds read the files with these schemas. */
import * as z from './zod.ts'

export const pageKinds = [
  'order-list',
  'order-detail',
  'refund',
  'logistics',
  'my-taobao',
  'cart',
  'checkout',
  'alipay-cashier',
  'item',
  'search',
  'shop',
  'home',
  'login',
  'verification',
  'messages',
  'overseas',
  'xianyu',
  'any',
] as const

export const PageKind = z.enum(pageKinds)
export type PageKind = z.infer<typeof PageKind>

const words = z.string().check(z.minLength(1), z.trim())

/** One meaning of one or several wordings. */
export const VocabularyEntry = z.strictObject({
  zh: z.union([words, z.array(words).check(z.minLength(1))]),
  on: z.optional(z.array(PageKind).check(z.minLength(1))),
  part: z.optional(z.literal(true)),
})
export type VocabularyEntry = z.infer<typeof VocabularyEntry>

export const VocabularyFile = z.strictObject({
  about: words,
  checked: z.iso.date(),
  entries: z.record(z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)), VocabularyEntry),
})
export type VocabularyFile = z.infer<typeof VocabularyFile>

const pluralForms = {
  zero: z.optional(words),
  one: z.optional(words),
  two: z.optional(words),
  few: z.optional(words),
  many: z.optional(words),
  other: z.optional(words),
}

/** A translation: words, words with an explanation, or one form for each plural category of the language. */
export const Translation = z.union([
  words,
  z.strictObject({ text: words, note: z.optional(words) }),
  z.strictObject({ ...pluralForms, note: z.optional(words) }),
])
export type Translation = z.infer<typeof Translation>

export const TranslationFile = z.record(z.string(), Translation)
export type TranslationFile = z.infer<typeof TranslationFile>

/** Plain words by key: grammar of a language, texts of our own interface. */
export const WordFile = z.record(z.string(), z.string())

/** Where a kind of page is found and what is where on it. Selectors go from the most to the least stable. */
export const PageRule = z.strictObject({
  kind: PageKind,
  /** Regular expressions over host and path, e.g. `^buyertrade\\.taobao\\.com/trade/itemlist/`. */
  at: z.array(words).check(z.minLength(1)),
  /** Named places on the page. `prose`: titles, options and reviews, to be explained word by word when asked. */
  spots: z.optional(z.record(z.string(), z.array(words).check(z.minLength(1)))),
  /** Spots without which a page that shows an order is not the page we know. */
  required: z.optional(z.array(words).check(z.minLength(1))),
  /** Places that hold people's words or names, never interface text. */
  skip: z.optional(z.array(words)),
  origin: words,
})
export type PageRule = z.infer<typeof PageRule>

export const Site = z.strictObject({ id: words, hosts: z.array(words).check(z.minLength(1)) })
export type Site = z.infer<typeof Site>
export const Sites = z.array(Site)

export const PageRules = z.strictObject({
  checked: z.iso.date(),
  /** Left alone on every page. */
  skip: z.array(words).check(z.minLength(1)),
  /** Verification controls: nothing of ours inside. */
  untouchable: z.array(words),
  /** Server-rendered roots that page scripts take over; marks there wait until the page has settled. */
  hydrated: z.array(words).check(z.minLength(1)),
  kinds: z.array(PageRule),
})
export type PageRules = z.infer<typeof PageRules>
