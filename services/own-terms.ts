/** The reader's own terms in storage. What cannot be read stays there, and is left out. */
import { browser } from 'wxt/browser'
import type { OwnTerm } from '../core/dictionary/library.ts'
import { faultOf, mergeTerms, mostTerms, type TermsChange, takeBack, tidyTerm } from '../core/dictionary/own-terms.ts'
import * as z from '../rules/zod.ts'
import { inTurn } from './in-turn.ts'
import { watchStorage } from './storage.ts'

export const termsKey = 'terms'

const StoredTerm = z.object({ zh: z.string(), said: z.string() })
const StoredTerms = z.array(z.unknown())

/** One stored item as a term; undefined when it is none that can be read. */
function termOf(item: unknown): OwnTerm | undefined {
  const term = StoredTerm.safeParse(item)
  return term.success && !faultOf(term.data) ? tidyTerm(term.data) : undefined
}

export interface ReadTerms {
  terms: OwnTerm[]
  /** Stored items that cannot be read, or are more than there is room for. They stay as they are. */
  unread: unknown[]
  /** What is stored is no list at all: nothing of it can be read, and nothing can be added to it. */
  isLost: boolean
}

/** What storage has, as terms as far as possible. */
export function readTerms(stored: unknown): ReadTerms {
  const list = StoredTerms.safeParse(stored ?? [])
  const read: ReadTerms = { terms: [], unread: [], isLost: !list.success }
  for (const item of list.data ?? []) {
    const term = termOf(item)
    if (term && read.terms.length < mostTerms) read.terms.push(term)
    else read.unread.push(item)
  }
  return read
}

/** The terms in storage, and what else is there; nothing when it cannot be read. */
export async function loadTerms(): Promise<ReadTerms> {
  const nothing: Record<string, unknown> = {}
  return readTerms((await browser.storage.local.get(termsKey).catch(() => nothing))[termsKey])
}

/** Calls back when terms change, until the signal aborts. */
export function watchTerms(signal: AbortSignal, changed: () => void): void {
  watchStorage([termsKey], signal, changed)
}

/** Changes the terms that can be read; undefined when that could not be stored. */
function change(next: (before: OwnTerm[]) => OwnTerm[]): Promise<TermsChange | undefined> {
  return inTurn(termsKey, async () => {
    try {
      const stored = (await browser.storage.local.get(termsKey))[termsKey]
      const { terms: before, unread, isLost } = readTerms(stored)
      if (isLost) return undefined
      const after = next(before)
      await browser.storage.local.set({ [termsKey]: [...after, ...unread] })
      return { before, after }
    } catch {
      return undefined
    }
  })
}

/** Adds terms, or gives those that are there another translation. */
export function addTerms(terms: readonly OwnTerm[]): Promise<TermsChange | undefined> {
  return change((before) => mergeTerms(before, terms.filter((term) => !faultOf(term)).map(tidyTerm)).terms)
}

/** Puts a term in place of another. */
export function replaceTerm(zh: string, term: OwnTerm): Promise<TermsChange | undefined> {
  return change((before) => {
    const others = before.filter((one) => one.zh !== term.zh || one.zh === zh)
    return others.some((one) => one.zh === zh)
      ? others.map((one) => (one.zh === zh ? tidyTerm(term) : one))
      : mergeTerms(others, [tidyTerm(term)]).terms
  })
}

/** Removes a term. */
export function removeTerm(zh: string): Promise<TermsChange | undefined> {
  return change((before) => before.filter((one) => one.zh !== zh))
}

/** Takes a change back; what other windows changed since stays. False when that could not be stored. */
export async function restoreTerms(done: TermsChange): Promise<boolean> {
  return (await change((now) => takeBack(now, done))) !== undefined
}

/** What was stored before all was forgotten, with what was added since. */
export function termsWithSince(before: unknown, now: unknown): unknown {
  const since = readTerms(now).terms
  const { terms, unread, isLost } = readTerms(before)
  return since.length === 0 || isLost ? before : [...takeBack(since, { before: terms, after: [] }), ...unread]
}
