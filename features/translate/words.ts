/** Reads texts of a page into the reader's language, and remembers the answers: lists repeat the same few labels. */
import { isComplete, isPart, longestLabel, type Match, matchText } from '../../core/match.ts'
import { readRows } from '../../core/row-table.ts'
import { makeVocabulary } from '../../core/vocabulary.ts'
import { regionalForm, type Speech, speak } from '../../locales/i18n.ts'
import type { Said } from '../../page/labels.ts'
import type { PageKind } from '../../rules/schema.ts'
import type { LanguagePack } from '../../services/vocabulary-shape.ts'
import { sayMatch, type Yuan } from './say.ts'

export interface Words {
  speech: Speech
  read: (text: string) => Said | undefined
  match: (text: string) => Match | undefined
  /** The how many-th wording of all a line is, for the card's texts. */
  numberOf: (line: number) => number
}

const mostRemembered = 4000

/** Makes the reader for one language on one kind of page; `yuan` is what 元 means there. */
export function makeWords(pack: LanguagePack, page: PageKind, yuan: Yuan): Words {
  const vocabulary = makeVocabulary(pack.data)
  const locale = regionalForm(pack.language, navigator.languages)
  const speech = speak(pack.language, locale, pack.words, readRows(pack.rows))
  const remembered = new Map<string, Said | undefined>()
  return {
    speech,
    match: (text) => matchText(text, page, vocabulary),
    numberOf: vocabulary.numberOf,
    read(text) {
      if (text.length > longestLabel) return undefined
      if (remembered.has(text)) return remembered.get(text)
      const match = matchText(text, page, vocabulary)
      const said = match && sayMatch(match, speech, yuan)
      const answer =
        match && said !== undefined ? { said, part: isPart(match, vocabulary), complete: isComplete(match) } : undefined
      if (remembered.size >= mostRemembered) remembered.clear()
      remembered.set(text, answer)
      return answer
    },
  }
}
