/** i18next, set up once for every context. */
import { createInstance, type i18n } from 'i18next'
import { i18nextOptions } from './i18next-options.ts'

export type Translate = (key: string, values?: Record<string, unknown>) => string

export interface Speech {
  language: string
  /** The reader's own regional form of the language, for numbers and dates (`en` → `en-GB`). */
  locale: string
  /** A word of our own interface. */
  t: Translate
  /** The translation of a vocabulary row with its slots filled; undefined when the language has none. */
  label: (row: number, values: Record<string, unknown>) => string | undefined
}

/** Between the plural forms of one translation: `one=…⇥other=…`. */
export const formBreak = '\t'

/** The reader's regional form of `language`, from the browser's list; the language itself when it is not in the list. */
export function regionalForm(language: string, preferred: readonly string[]): string {
  return preferred.find((tag) => tag === language || tag.startsWith(`${language}-`)) ?? language
}

function lowerFirst(text: string, properNouns: Set<string>): string {
  const [first = ''] = text.split(/[\s'’-]/, 1)
  if (properNouns.has(first) || /\p{Lu}.*\p{Lu}/u.test(first) || /\d/.test(first)) return text
  return text.slice(0, 1).toLocaleLowerCase() + text.slice(1)
}

/** Speaks one language: `words` of our interface and grammar, and the translations of the vocabulary by row. */
export function speak(
  language: string,
  locale: string,
  words: Record<string, string>,
  textOf: (row: number) => string = () => '',
): Speech {
  const instance: i18n = createInstance()
  void instance.init({
    ...i18nextOptions,
    lng: language,
    resources: { [language]: { translation: words, rows: {} } },
  })
  const properNouns = new Set((words.properNouns ?? '').split(' '))
  const lowers = words.inlineCase === 'lower'
  instance.services.formatter?.add('inline', (value: string) => (lowers ? lowerFirst(value, properNouns) : value))
  const ready = new Set<number>()
  const prepare = (row: number): boolean => {
    if (ready.has(row)) return true
    const text = textOf(row)
    if (!text) return false
    for (const form of text.split(formBreak)) {
      const plural = /^(zero|one|two|few|many|other)=/.exec(form)
      const key = plural ? `${row}_${plural[1]}` : `${row}`
      instance.addResource(language, 'rows', key, plural ? form.slice(plural[0].length) : form)
    }
    ready.add(row)
    return true
  }
  return {
    language,
    locale,
    t: (key, values) => instance.t(key, values ?? {}) as string,
    label: (row, values) => (prepare(row) ? (instance.t(`${row}`, { ...values, ns: 'rows' }) as string) : undefined),
  }
}
