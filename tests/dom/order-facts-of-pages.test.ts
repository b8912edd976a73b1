/** The exact facts of every sample page about orders. Read the difference before you change a file of facts. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import samples from '../fixtures/pages/index.json' with { type: 'json' }
import { addLabels, readSample } from './read-sample.ts'

const folder = join(import.meta.dirname, '../fixtures/pages/facts')
/** Noon in China on 2026-11-22. */
const seenAt = Date.UTC(2026, 10, 22, 4)
const kinds = ['order-list', 'order-detail', 'refund', 'logistics', 'xianyu']
const names = samples.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name)

beforeEach(() => void vi.useFakeTimers({ now: seenAt, toFake: ['Date'] }))
afterEach(() => void vi.useRealTimers())

test('there are facts for every page about orders, and for no other', () => {
  expect(
    readdirSync(folder)
      .map((file) => basename(file, '.json'))
      .sort(),
  ).toEqual([...names].sort())
})

const cases = names.flatMap((name) => [[name, 'as it is', () => {}] as const, [name, 'translated', addLabels] as const])

test.each(cases)('%s, %s', async (name, _, change) => {
  const file = join(folder, `${name}.json`)
  const facts = await readSample(name, seenAt, change)
  expect(facts).toEqual(JSON.parse(readFileSync(file, 'utf8')))
})
