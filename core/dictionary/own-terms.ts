/** Terms of the reader's own: what may be one, and the file that holds them, one a line: Chinese, tab, translation. */
import { hasHan } from '../fold.ts'
import type { OwnTerm } from './library.ts'

export const longestTerm = 40
export const longestTranslation = 200
export const mostTerms = 2000

/** Why something cannot be a term. Numbers are never altered on a page, so none can be in one. */
export type TermFault = 'empty' | 'noChinese' | 'number' | 'long'

const digit = /\p{Nd}/u

/** What is wrong with a term; undefined when nothing is. */
export function faultOf({ zh, said }: OwnTerm): TermFault | undefined {
  if (zh.trim() === '' || said.trim() === '') return 'empty'
  if (!hasHan(zh)) return 'noChinese'
  if (digit.test(zh) || digit.test(said)) return 'number'
  return zh.length > longestTerm || said.length > longestTranslation ? 'long' : undefined
}

/** A term as it is kept: one space where there were more, none around. */
export function tidyTerm({ zh, said }: OwnTerm): OwnTerm {
  const tidy = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim()
  return { zh: tidy(zh), said: tidy(said) }
}

export interface RefusedLine {
  /** From 1. */
  line: number
  text: string
  fault: TermFault | 'noTab' | 'tooMany'
}

/** The terms of a file, and every line that is none, with its number. Empty lines and those after `#` are left out. */
export function readTermFile(text: string): { terms: OwnTerm[]; refused: RefusedLine[] } {
  const terms = new Map<string, OwnTerm>()
  const refused: RefusedLine[] = []
  for (const [i, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const [zh = '', said] = line.split('\t')
    const term = tidyTerm({ zh, said: said ?? '' })
    const fault = said === undefined ? 'noTab' : (faultOf(term) ?? (terms.size >= mostTerms ? 'tooMany' : undefined))
    if (fault) refused.push({ line: i + 1, text: line.slice(0, longestTerm), fault })
    else terms.set(term.zh, term)
  }
  return { terms: [...terms.values()], refused }
}

/** The file of some terms; `readTermFile` gives them back. */
export function writeTermFile(terms: readonly OwnTerm[]): string {
  return terms.map(({ zh, said }) => `${zh}\t${said}\n`).join('')
}

/** What terms would bring to those there are: later ones win, and of new ones those come in for which there is room. */
export function mergeTerms(before: readonly OwnTerm[], next: readonly OwnTerm[]) {
  const all = new Map(before.map((term) => [term.zh, term]))
  const known = next.filter(({ zh }) => all.has(zh))
  const changed = known.filter(({ zh, said }) => all.get(zh)?.said !== said).length
  for (const term of next) all.set(term.zh, term)
  const leftOut = Math.max(0, all.size - mostTerms)
  const added = next.length - known.length - leftOut
  return { terms: [...all.values()].slice(0, mostTerms), added, changed, same: known.length - changed, leftOut }
}

/** What a change made of some terms. */
export interface TermsChange {
  before: readonly OwnTerm[]
  after: readonly OwnTerm[]
}

/** The terms of now without a change that was made: what was added, changed or removed since then stays so. */
export function takeBack(now: readonly OwnTerm[], { before, after }: TermsChange): OwnTerm[] {
  const [saidNow, saidAfter] = [now, after].map((terms) => new Map(terms.map(({ zh, said }) => [zh, said])))
  const since = new Map(now.filter(({ zh, said }) => saidAfter?.get(zh) !== said).map((term) => [term.zh, term]))
  const isGoneSince = ({ zh }: OwnTerm) => saidAfter?.has(zh) && !saidNow?.has(zh)
  const known = new Set(before.map(({ zh }) => zh))
  return [
    ...before.filter((term) => !isGoneSince(term)).map((term) => since.get(term.zh) ?? term),
    ...[...since.values()].filter(({ zh }) => !known.has(zh)),
  ]
}
