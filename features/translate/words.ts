/** Reads texts of a page into the reader's language, and remembers the answers: lists repeat the same few labels. */
import type { OwnTerm } from '../../core/dictionary/library.ts'
import { findEdges, plainPunctuation } from '../../core/edges.ts'
import { isComplete, isPart, labelsOf, longestLabel, type Match, matchText } from '../../core/match.ts'
import { tighten } from '../../core/reading.ts'
import { type PackedRows, readRows } from '../../core/row-table.ts'
import { makeVocabulary } from '../../core/vocabulary.ts'
import { regionalForm, type Speech, speak } from '../../locales/i18n.ts'
import { helpSign } from '../../page/marks.ts'
import type { Reader, Said } from '../../page/reader.ts'
import type { PageKind } from '../../rules/schema.ts'
import type { LanguagePack, RowsPack } from '../../services/vocabulary-shape.ts'
import { sayMatch, type Yuan } from './say.ts'

export interface Words extends Reader {
  speech: Speech
  match: (text: string) => Match | undefined
  /** The how many-th wording of all a line is, for the card's texts. */
  numberOf: (line: number) => number
  /** The guides that help with the errors read since it was last emptied, as `guide/section`. */
  guides: Set<string>
}

interface Remembered extends Said {
  guide: string | undefined
}

const mostRemembered = 4000

/**
 * Makes the reader for one language on one kind of page; `yuan` is what 元 means there. The end of the lines' text moves
 * from the rows into the pack.
 */
export function makeWords(
  pack: LanguagePack,
  rows: PackedRows & Pick<RowsPack, 'rows' | 'end'>,
  page: PageKind,
  yuan: Yuan,
  terms: readonly OwnTerm[] = [],
): Words {
  // One text again, and its two parts let go: a page would keep a megabyte twice.
  pack.data.lines.text += rows.end
  rows.end = ''
  const vocabulary = makeVocabulary({ ...pack.data, ...rows })
  const locale = regionalForm(pack.language, navigator.languages)
  const speech = speak(pack.language, locale, pack.words, readRows(rows))
  const remembered = new Map<string, Remembered | undefined>()
  const own = new Map(terms.map(({ zh, said }) => [tighten(vocabulary.fold(zh)), said]))
  const errors = pack.guides.pages.includes(page) ? pack.guides.rows : {}
  const guides = new Set<string>()

  /** A label that is a term of the reader's own; its punctuation stays. */
  function ownOf(text: string): string | undefined {
    if (own.size === 0) return undefined
    const folded = vocabulary.fold(text)
    const { start, end } = findEdges(folded)
    const said = own.get(tighten(folded.slice(start, end)))
    return said && plainPunctuation(text.slice(0, start)) + said + plainPunctuation(text.slice(end)).trimEnd()
  }

  function make(text: string): Remembered | undefined {
    const mine = ownOf(text)
    if (mine) return { said: mine, part: false, complete: true, guide: undefined }
    const match = matchText(text, page, vocabulary)
    const said = match && sayMatch(match, speech, yuan)
    if (!match || said === undefined) return undefined
    const [guide] = labelsOf(match).flatMap(({ row }) => errors[row] ?? [])
    const shown = guide ? said + helpSign : said
    return { said: shown, part: isPart(match, vocabulary), complete: isComplete(match), guide }
  }

  return {
    speech,
    turning: vocabulary.turning,
    names: vocabulary.names,
    match: (text) => matchText(text, page, vocabulary),
    numberOf: vocabulary.numberOf,
    guides,
    read(text) {
      if (text.length > longestLabel) return undefined
      const known = remembered.get(text)
      const answer = known || remembered.has(text) ? known : make(text)
      if (remembered.size >= mostRemembered) remembered.clear()
      remembered.set(text, answer)
      if (answer?.guide) guides.add(answer.guide)
      return answer
    },
  }
}
