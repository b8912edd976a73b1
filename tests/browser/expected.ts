/** What a page should say at this moment, computed from the vocabulary; and where it does not. */
import type { Page } from 'puppeteer-core'
import { expect } from 'vitest'
import { isPart, matchText } from '../../core/match.ts'
import { makeReader } from '../../scripts/vocabulary/reader.ts'
import { readWords } from './host-dom.ts'
import { patience } from './host-page.ts'

const reader = makeReader('en')

/** The translation of a text; undefined when it is not known or says nothing alone. */
export function translationOf(text: string, kind: string): string | undefined {
  const match = matchText(text, kind, reader.vocabulary)
  if (!match || isPart(match, reader.vocabulary)) return undefined
  return reader.gloss(text, kind).translation ?? undefined
}

/** Stale translations and missing ones, in words; none when the page says what it should. */
export async function problemsOf(page: Page, kind = 'order-list'): Promise<string[]> {
  const { texts, marks } = await page.evaluate(readWords)
  const stale = marks.filter(({ said, sources }) => !sources.some((source) => translationOf(source, kind) === said))
  const missing = texts.filter(({ data, said }) => {
    const wanted = translationOf(data, kind)
    return wanted !== undefined && !said.some((one) => one.includes(wanted.trim()))
  })
  return [
    ...stale.map(({ said, sources }) => `"${said}" stands after "${sources[0]}"`),
    ...missing.map(({ data, said }) => `"${data}" lacks its translation, has ${JSON.stringify(said)}`),
  ]
}

const enoughMs = 30_000

/** Reads problems until there are none; returns what is still wrong after some seconds. */
export async function leftAfterAll(read: () => Promise<string[]>): Promise<string[]> {
  let problems = await read()
  const end = performance.now() + enoughMs
  while (problems.length && performance.now() < end) {
    // Who asks without a pause takes the time that the page needs.
    await new Promise((resolve) => setTimeout(resolve, patience.interval))
    problems = await read()
  }
  return problems
}

/** Waits until every translation on the page is the right one; returns what is still wrong after some seconds. */
export const wrongAfterAll = (page: Page, kind = 'order-list'): Promise<string[]> =>
  leftAfterAll(() => problemsOf(page, kind))

/** Waits until every translation on the page is the right one. */
export async function untilRight(page: Page, kind = 'order-list', what = ''): Promise<void> {
  expect(await wrongAfterAll(page, kind), what).toEqual([])
}

/** How many translations stand on the page, in its shadow roots and its frames. */
export const marksOn = async (page: Page): Promise<number> => (await page.evaluate(readWords)).marks.length

const excerpt = 60

/** Where two long texts begin to differ, in words; empty when they do not. */
export function difference(found: string, wanted: string): string {
  if (found === wanted) return ''
  let at = 0
  while (found[at] === wanted[at]) at++
  const from = Math.max(0, at - excerpt)
  return `found …${found.slice(from, at + excerpt)}… instead of …${wanted.slice(from, at + excerpt)}…`
}
