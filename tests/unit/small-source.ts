/** A vocabulary of a few lines, so that a test shows everything it depends on. */
import type { PageKind, Translation } from '../../rules/schema.ts'
import type { Source } from '../../scripts/vocabulary/read.ts'
import { makeReader, type Reader } from '../../scripts/vocabulary/reader.ts'

export interface Line {
  zh: string | string[]
  on?: PageKind[]
  part?: true
  /** Without it the language does not have the entry. */
  said?: Translation
}

export const englishGrammar = {
  inlineCase: 'lower',
  properNouns: 'Alipay China',
  workingDays_one: '{{countText}} working day',
  workingDays_other: '{{countText}} working days',
  nth_ordinal_one: '{{countText}}st',
  nth_ordinal_two: '{{countText}}nd',
  nth_ordinal_few: '{{countText}}rd',
  nth_ordinal_other: '{{countText}}th',
  and: 'and',
  or: 'or',
}

/** The source of one topic `t`; ids are `t.<key>`. */
export function smallSource(
  lines: Record<string, Line>,
  language = 'en',
  grammar: Record<string, string> = englishGrammar,
): Source {
  const translations = new Map<string, Translation>()
  const entries = Object.entries(lines).map(([key, { zh, on, part, said }]) => {
    if (said !== undefined) translations.set(key, said)
    return {
      file: 'rules/vocabulary/t.json',
      topic: 't',
      key,
      zh: typeof zh === 'string' ? [zh] : zh,
      ...(on && { on }),
      ...(part && { part }),
    }
  })
  return {
    entries,
    translations: new Map([[language, new Map([['t', translations]])]]),
    speech: new Map([[language, grammar]]),
    faults: [],
  }
}

/** A reader of a few lines in English. */
export function smallReader(lines: Record<string, Line>): Reader {
  return makeReader('en', smallSource(lines))
}
