import { beforeEach, describe, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { sayChanges, sayRefused } from '../../entrypoints/popup/settings/say-setting.ts'
import { everyWord } from '../../entrypoints/popup/tabs.ts'
import { loadSpeech } from '../../locales/load.ts'
import sample from '../fixtures/settings/1.json' with { type: 'json' }
import { file, previewSettings, specs } from './settings-files.ts'

const { local } = fakeBrowser.storage
beforeEach(() => fakeBrowser.reset())

describe('a change is said in words', () => {
  const speak = () => loadSpeech(['popup', ...everyWord, 'popup-settings'], 'en', ['en'])
  const said = async (given: object) => sayChanges((await previewSettings(file(given), specs)).changes, await speak())
  const leftOut = async (given: object) => {
    const { refused } = await previewSettings(file(given), specs)
    return sayRefused(refused, await speak())
  }

  test('of every kind', async () => {
    await local.set({ 'settings:titles': { server: 'http://localhost:5000', serverKey: 'secret' } })
    const given = {
      general: {
        enabled: false,
        pausedSites: ['tmall', 'xianyu'],
        pausedFeatures: { tmall: ['prices'] },
        language: 'en',
      },
      translate: { style: 'beside' },
      orders: { travel: 'agent', route: 'agent', region: 'HK', reminders: { enabled: true, leadHours: [72, 3] } },
      prices: {
        ...{ currency: 'MYR', rounding: 'whole', route: 'agent', ownRate: { currency: 'MYR', rate: '0.62' } },
        agentFee: { percent: '3', fixed: { minor: 500, currency: 'CNY' } },
      },
    }
    expect(await said(given)).toEqual([
      'TaoLens on or off: On → Off',
      'paused sites: – → Tmall, Xianyu',
      'features that are off on a site: – → Tmall (Prices in your currency)',
      'language: automatic → English',
      'how parcels reach you: not chosen → A buying agent',
      'how you pay: not chosen → A buying agent',
      'where you are: automatic → Hong Kong',
      'reminders: Off → 72 hours, 3 hours',
      'the translation server: http://localhost:5000 → –',
      'the key of the translation server: ••• → –',
      'your currency: automatic → MYR',
      'how amounts are rounded: Exact → Rounded to whole units',
      'your own rate: – → 1 CNY = 0.62 MYR',
      'the agent’s fee: 0% → 3% + CN¥5.00',
      'how translations are shown: In place of the Chinese → Beside the Chinese',
    ])
  })

  test('times with their units, none twice', async () => {
    const reminders = { enabled: true, leadHours: [1, 1, 24, 1] }
    expect(await said({ prices: { ownRateOff: { currency: 'MYR', rate: '1/1.6' } } })).toEqual([
      'your own rate while it is off: – → 1 CNY = 1/1.6 MYR',
    ])
    expect(await said({ orders: { reminders, dueWindowHours: 1, keepDays: 365 } })).toEqual([
      'reminders: Off → 1 hour, 24 hours',
      'toolbar number: 48 hours → 1 hour',
      'how long orders are kept: 180 days → 365 days',
    ])
  })

  test('and what is left out by its name, a few of many and the beginning of a long one', async () => {
    const unknown = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`x${n}`, {}]))
    expect(await leftOut({ prices: { currency: 'ZZZ' } })).toBe(
      'Left out, because TaoLens cannot use it: your currency',
    )
    expect(await leftOut(unknown(5))).toBe('Left out, because TaoLens cannot use them: x0, x1, x2, x3, x4')
    expect(await leftOut(unknown(3000))).toBe(
      'Left out, because TaoLens cannot use them: x0, x1, x2, x3, x4, and 2,995 more',
    )
    expect((await leftOut({ ['y'.repeat(10_000)]: {} })).length).toBeLessThan(120)
  })

  test('and no value has its braces or its key left, whatever it is', async () => {
    for (const line of await said(JSON.parse(JSON.stringify(samplesById)))) expect(line).not.toMatch(/[{}]|setting\./)
  })
})

const samplesById = Object.fromEntries(Object.entries(sample).map(([key, value]) => [key.slice(9), value]))
