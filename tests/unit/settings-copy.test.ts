import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DatedSettings, dateChoices, joinSettings, readCopy, writeCopy } from '../../services/settings-copy.ts'
import { lift, settingsVersion, versionOf } from '../../services/settings-version.ts'

const now = 1_800_000_000_000
const dated = (values: object, at: object = {}): DatedSettings => ({ values: { ...values }, at: { ...at } })

describe('settings here and their copy', () => {
  test.each<[string, DatedSettings, DatedSettings, DatedSettings]>([
    ['nothing anywhere', dated({}), dated({}), dated({})],
    ['a fresh browser', dated({}), dated({ a: 1 }, { a: 5 }), dated({ a: 1 }, { a: 5 })],
    ['chosen before times were kept', dated({ a: 1 }), dated({ a: 2 }, { a: 5 }), dated({ a: 2 }, { a: 5 })],
    ['chosen here later', dated({ a: 1 }, { a: 6 }), dated({ a: 2 }, { a: 5 }), dated({ a: 1 }, { a: 6 })],
    ['chosen elsewhere later', dated({ a: 1 }, { a: 4 }), dated({ a: 2 }, { a: 5 }), dated({ a: 2 }, { a: 5 })],
    ['taken away elsewhere later', dated({ a: 1 }, { a: 4 }), dated({}, { a: 5 }), dated({}, { a: 5 })],
    ['taken away here later', dated({}, { a: 6 }), dated({ a: 2 }, { a: 5 }), dated({}, { a: 6 })],
    [
      'one here, another one elsewhere',
      dated({ a: 1, b: 1 }, { a: 6, b: 1 }),
      dated({ a: 2, b: 2 }, { a: 1, b: 5 }),
      dated({ a: 1, b: 2 }, { a: 6, b: 5 }),
    ],
    ['not known elsewhere', dated({ a: 1 }), dated({ b: 2 }, { b: 5 }), dated({ a: 1, b: 2 }, { b: 5 })],
  ])('%s', (_, here, copy, joined) => {
    expect(joinSettings(here, copy)).toEqual(joined)
  })

  test('come to the same in whatever order browsers hear of each other', () => {
    const choice = fc.record({ value: fc.option(fc.nat(3), { nil: undefined }), at: fc.integer({ min: 1, max: 4 }) })
    // Two browsers never choose different things at one time here: then it is the account that decides.
    const browser = fc.dictionary(fc.constantFrom('a', 'b', 'c'), choice).map((choices) => {
      const entries = Object.entries(choices)
      const values = entries.filter(([, { value }]) => value !== undefined).map(([field, { value }]) => [field, value])
      return {
        values: Object.fromEntries(values),
        at: Object.fromEntries(entries.map(([field, { at }]) => [field, at])),
      }
    })
    fc.assert(
      fc.property(browser, browser, browser, (one, two, three) => {
        const apart = (side: DatedSettings, by: number) => ({
          values: side.values,
          at: Object.fromEntries(Object.entries(side.at).map(([field, at]) => [field, at * 3 + by])),
        })
        const [a, b, c] = [apart(one, 0), apart(two, 1), apart(three, 2)]
        const joined = joinSettings(joinSettings(a, b), c)
        expect(joinSettings(c, joinSettings(b, a))).toEqual(joined)
        expect(joinSettings(joinSettings(c, a), b)).toEqual(joined)
        expect(joinSettings(joined, a)).toEqual(joined)
      }),
    )
  })

  test.each<[string, unknown, ReturnType<typeof readCopy>]>([
    ['none', undefined, undefined],
    ['garbage', 'garbage', undefined],
    ['of no version', { version: 'x', changedAt: 5, values: {} }, undefined],
    ['from beyond all time', { version: 1, changedAt: 1e300, values: { a: 1 } }, undefined],
    ['of a newer TaoLens', { version: settingsVersion + 1, changedAt: 5, values: {} }, 'newer'],
    ['of one time', { version: 1, changedAt: 5, values: { a: 1 } }, dated({ a: 1 }, { a: 5 })],
    ['as we write it', writeCopy(dated({ a: 1 }, { a: 5, b: 7 })), dated({ a: 1 }, { a: 5, b: 7 })],
  ])('a copy, %s', (_, copied, copy) => {
    expect(readCopy('translate', copied)).toEqual(copy)
  })

  test.each<[string, object, object, object, object]>([
    ['first', {}, { a: 1 }, {}, { a: now }],
    ['again', { a: 1 }, { a: 2 }, { a: 5 }, { a: now }],
    ['back to the default', { a: 1 }, {}, { a: 5 }, { a: now }],
    ['in another order only', { a: { x: 1, y: 2 } }, { a: { y: 2, x: 1 } }, { a: 5 }, { a: 5 }],
    ['after a clock that ran ahead', { a: 1 }, { a: 2 }, { a: now * 2 }, { a: now * 2 + 1 }],
    ['beside another one', { a: 1, b: 1 }, { a: 1, b: 2 }, { a: 5, b: 5 }, { a: 5, b: now }],
  ])('chosen %s', (_, before, after, at, dates) => {
    expect(dateChoices({ ...before }, { ...after }, { ...at }, now)).toEqual(dates)
  })
})

describe('versions', () => {
  test.each([
    [undefined, 1],
    [1, 1],
    [7, 7],
    [0, Number.POSITIVE_INFINITY],
    ['1', Number.POSITIVE_INFINITY],
    [1.5, Number.POSITIVE_INFINITY],
  ])('%j', (stored, version) => {
    expect(versionOf(stored)).toBe(version)
  })

  test('older settings are lifted step by step, twice does no harm, newer ones stay', () => {
    const steps = {
      1: (stored: object) => ({ ...stored, lifted: 'once' }),
      2: (stored: object) => ({ ...stored, again: true }),
    }
    const lifted = { a: 1, lifted: 'once', again: true }
    expect(lift({ a: 1 }, 1, steps, 3)).toEqual(lifted)
    expect(lift(lift({ a: 1 }, 1, steps, 3), 1, steps, 3)).toEqual(lifted)
    expect(lift({ a: 1 }, 3, steps, 3)).toEqual({ a: 1 })
    expect(lift({ a: 1 }, 9, steps, 3)).toEqual({ a: 1 })
  })
})
