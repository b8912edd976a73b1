/** Every amount of every sample page, and nothing else; the list was checked by hand against the pages. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { pageAt } from '../../page/kinds.ts'
import { makeBare } from '../../page/prices/bare.ts'
import { type Places, type Printed, readAt } from '../../page/prices/printed.ts'
import { newFinds, walk } from '../../page/walk.ts'
import { makeZones } from '../../page/zones.ts'
import samples from '../fixtures/pages/index.json' with { type: 'json' }
import { patterns, readAmounts, saying } from '../unit/price-shapes.ts'
import { openPage, pages, sampleOf } from './read-sample.ts'

const file = join(import.meta.dirname, '../fixtures/pages/prices.json')
const expected = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string[]>

/** The amounts of the document, in its order; one without a mark in brackets. */
function pricesOf(url: string): string[] {
  const { rule, isOverseas } = pageAt(new URL(url), pages)
  const zones = makeZones(pages, rule)
  const bare = makeBare(isOverseas ? [] : (rule?.spots?.['bare-price'] ?? []))
  const sign = new RegExp(patterns.sign)
  const finds = newFinds(sign)
  walk(document, finds, sign)
  const anchors = new Set([...(finds.signs ?? []), ...bare.textsIn(document)])
  const places: Places = new Map()
  const byLast = new Map<Text, Printed>()
  for (const anchor of anchors) {
    if (!anchor.parentElement || zones.isSkipped(anchor.parentElement)) continue
    const reading = readAt(anchor, readAmounts, places)
    const { printed } = reading?.printed ? reading : (bare.readAt(anchor, readAmounts) ?? {})
    if (printed) byLast.set(printed.texts.at(-1) as Text, printed)
  }
  const inOrder = [...byLast].sort(([a], [b]) =>
    a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  )
  return inOrder.map(([, { amount, isPlain }]) => (isPlain ? saying(amount) : `(${saying(amount)})`))
}

/** One page draws a code; the fake document cannot. */
beforeEach(() => {
  const brush = new Proxy({}, { get: () => () => undefined, set: () => true })
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(brush as never)
})
afterEach(() => void vi.restoreAllMocks())

describe('the amounts of each sample page', () => {
  test.each(samples.map(({ name }) => name))('%s', async (name) => {
    const { html, url } = sampleOf(name)
    await openPage(html, url)
    const found = pricesOf(url)
    if (process.env.TAOLENS_WRITE) {
      expected[name] = found
      writeFileSync(file, `${JSON.stringify(expected, null, 2)}\n`)
    }
    expect(found).toEqual(expected[name])
  })
})
