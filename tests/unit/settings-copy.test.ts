import { describe, expect, test } from 'vitest'
import { type LocalSettings, type Step, stepFor } from '../../services/settings-copy.ts'
import { lift, settingsVersion, versionOf } from '../../services/settings-version.ts'

const now = 1_800_000_000_000
const here = (values: object, changedAt = now - 1000): LocalSettings => ({ values: { ...values }, changedAt })
const copy = (values: object, changedAt = now - 2000, version = settingsVersion) => ({ version, changedAt, values })

describe('settings here and their copy', () => {
  test.each<[string, LocalSettings, unknown, Step]>([
    ['nothing anywhere', here({}, 0), undefined, 'none'],
    ['chosen here, never copied', here({ a: 1 }), undefined, 'give'],
    ['a fresh browser, chosen elsewhere', here({}, 0), copy({ a: 1 }), 'take'],
    ['chosen before copies were kept', here({ a: 1 }, 0), copy({ a: 2 }), 'take'],
    ['alike, in another order', here({ a: 1, b: { c: 1, d: 2 } }), copy({ b: { d: 2, c: 1 }, a: 1 }), 'none'],
    ['chosen here later', here({ a: 1 }), copy({ a: 2 }), 'give'],
    ['chosen elsewhere later', here({ a: 1 }), copy({ a: 2 }, now - 500), 'take'],
    ['set back elsewhere later', here({ a: 1 }), copy({}, now - 500), 'take'],
    ['set back here later', here({}), copy({ a: 2 }), 'give'],
    ['chosen by a clock in the future', here({ a: 1 }, now + 1), copy({ a: 2 }, now * 2), 'give'],
    ['written by a newer TaoLens', here({ a: 1 }), copy({ a: 2 }, 0, settingsVersion + 1), 'newer'],
    ['a broken copy', here({ a: 1 }), 'garbage', 'give'],
    ['a broken copy, nothing chosen here', here({}, 0), { version: 'x' }, 'none'],
    ['a list in the order of the reader', here({ a: [1, 2] }), copy({ a: [2, 1] }), 'give'],
  ])('%s', (_, local, copied, step) => {
    expect(stepFor(local, copied, now)).toBe(step)
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
