import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { featureSettings } from '../../entrypoints/popup/panels.ts'
import { importLimits } from '../../entrypoints/popup/settings/import-limits.ts'
import { sayChanges, sayRefused } from '../../entrypoints/popup/settings/say-setting.ts'
import { everyWord } from '../../entrypoints/popup/tabs.ts'
import { translateSettings } from '../../features/translate/settings.ts'
import { loadSpeech } from '../../locales/load.ts'
import rates from '../../rules/rates.json' with { type: 'json' }
import { bringBack, forgetEverything } from '../../services/everything.ts'
import { changeSettings, generalSettings, readSettings } from '../../services/settings.ts'
import { applySettings, previewSettings as previewWithin, settingsFile } from '../../services/settings-file.ts'
import { liftStored } from '../../services/settings-lift.ts'
import sample from '../fixtures/settings/1.json' with { type: 'json' }

const specs = [generalSettings, ...featureSettings]
const { local, session } = fakeBrowser.storage
const file = (settings: object, more: object = {}) =>
  JSON.stringify({ format: 'taolens-settings', version: 1, settings, ...more })

const previewSettings = (text: string, of: typeof specs) => previewWithin(text, of, importLimits(rates))

beforeEach(() => fakeBrowser.reset())

describe('settings as a file', () => {
  test('come back as they were', async () => {
    await local.set(sample)
    const text = await settingsFile(specs, Date.now())
    await local.clear()
    const { items, refused, fault, changes } = await previewSettings(text, specs)
    expect([fault, refused]).toEqual([undefined, []])
    expect(changes.length).toBeGreaterThan(5)
    await applySettings(items)
    for (const spec of specs) {
      const key = `settings:${spec.id}` as keyof typeof sample
      expect(readSettings(spec, (await local.get(key))[key])).toEqual(readSettings(spec, sample[key]))
    }
  })

  test('say what they would change, and change nothing before', async () => {
    await local.set({ 'settings:translate': { style: 'hover' }, 'settings:general': { language: 'en' } })
    const before = await local.get()
    const { changes } = await previewSettings(file({ translate: { style: 'beside' } }), specs)
    expect(changes).toEqual([
      { id: 'general', field: 'language', before: 'en', after: 'auto' },
      { id: 'translate', field: 'style', before: 'hover', after: 'beside' },
    ])
    expect(await local.get()).toEqual(before)
  })

  test('leave out what cannot be read, by name', async () => {
    const given = { translate: { style: 'sideways', enabled: false, later: 1 }, weather: { on: true } }
    const { changes, refused, items } = await previewSettings(file(given), specs)
    expect(refused).toEqual(['translate.style', 'translate.later', 'weather'])
    expect(changes).toEqual([{ id: 'translate', field: 'enabled', before: true, after: false }])
    expect(items['settings:translate']).toEqual({ enabled: false })
    expect(items).not.toHaveProperty('settings:weather')
  })

  test.each([
    ['', 'json'],
    ['{', 'json'],
    ['null', 'shape'],
    ['[]', 'shape'],
    ['{"version":1,"orders":[]}', 'shape'],
    [file({ translate: 7 }), 'shape'],
    [file({}, { version: 99 }), 'newer'],
    [file({}, { version: 'x' }), 'shape'],
  ])('%s is refused: %s', async (text, fault) => {
    expect(await previewSettings(text, specs)).toEqual({ fault, changes: [], refused: [], items: {} })
  })

  const ownFee = (percent: string, currency = 'CNY') => ({ percent, fixed: { minor: 0, currency } })
  test.each<[object, string[]]>([
    [{ prices: { ownRate: { currency: 'HKD', rate: '1000' } } }, ['prices.ownRate']],
    [{ prices: { ownRate: { currency: 'HKD', rate: '1/1000' } } }, ['prices.ownRate']],
    [{ prices: { ownRate: { currency: 'HKD', rate: '2/3' } } }, ['prices.ownRate']],
    [{ prices: { ownRate: { currency: 'ZZZ', rate: '2' } } }, ['prices.ownRate']],
    [{ prices: { customFee: ownFee('999999999') } }, ['prices.customFee']],
    [{ prices: { agentFee: ownFee('100.01') } }, ['prices.agentFee']],
    [{ prices: { agentFee: ownFee('3', 'ZZZ') } }, ['prices.agentFee']],
    [{ prices: { currency: 'ZZZ', route: 'bogus-route' } }, ['prices.currency', 'prices.route']],
    [{ orders: { keepDays: 1, route: 'bogus-route' } }, ['orders.keepDays', 'orders.route']],
    [{ general: { language: 'fr', pausedSites: ['nowhere'] } }, ['general.language', 'general.pausedSites']],
    [{ general: { pausedFeatures: { nowhere: ['prices'], tmall: ['nothing'] } } }, ['general.pausedFeatures']],
    [
      { titles: { server: ['javascript', 'alert(1)'].join(':'), serverKey: 'k' } },
      ['titles.server', 'titles.serverKey'],
    ],
    [{ titles: { server: 'https://me:secret@server.example' } }, ['titles.server']],
    [{ prices: { toString: 1 } }, ['prices.toString']],
  ])('leave out what no control offers, and say so: %j', async (given, names) => {
    const { changes, refused } = await previewSettings(file(given), specs)
    expect([changes, refused]).toEqual([[], names])
  })

  test('take what is known of several, and leave what is stored where nothing is taken', async () => {
    const kept = {
      'settings:orders': { keepDays: 365 },
      'settings:prices': { currency: 'HKD', customFee: ownFee('2') },
    }
    await local.set(kept)
    const general = { pausedSites: ['nowhere', 'tmall'], pausedFeatures: { tmall: ['nothing', 'prices'], later: [] } }
    const given = { orders: { keepDays: 1 }, prices: { currency: 'ZZZ', customFee: ownFee('101') }, general }
    const { items, changes } = await previewSettings(file(given), specs)
    expect(changes.map(({ after }) => after)).toEqual([['tmall'], { tmall: ['prices'] }])
    await applySettings(items)
    expect(await local.get(Object.keys(kept))).toEqual(kept)
  })

  test.each([
    { prices: { currency: 'HKD', ownRate: { currency: 'HKD', rate: '1.3' }, customFee: ownFee('100') } },
    { prices: { ownRate: { currency: 'HKD', rate: '1/0.8' }, agentFee: ownFee('2.5', 'HKD') } },
    { titles: { server: 'http://localhost:5000', serverKey: 'secret' }, orders: { keepDays: 30 } },
  ])('take all that the controls could have chosen: %j', async (given) => {
    const { refused, changes } = await previewSettings(file(given), specs)
    expect(refused).toEqual([])
    expect(changes).toHaveLength(Object.values(given).flatMap(Object.keys).length)
  })

  test('can be taken back, and say when they cannot be stored', async () => {
    await local.set({ 'settings:translate': { style: 'hover' } })
    const { items } = await previewSettings(file({ translate: { style: 'beside' } }), specs)
    const before = await applySettings(items)
    expect((await local.get('settings:translate'))['settings:translate']).toEqual({ style: 'beside' })
    await bringBack({ local: before ?? {}, written: items })
    expect((await local.get('settings:translate'))['settings:translate']).toEqual({ style: 'hover' })
    vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('full'))
    expect(await applySettings(items)).toBeUndefined()
  })
})

test('what was chosen after an import, or after all was forgotten, stays when that is taken back', async () => {
  const before = {
    'settings:general': { pausedSites: ['tmall'], language: 'en' },
    'settings:prices': { currency: 'EUR' },
  }
  await local.set(before)
  const { items } = await previewSettings(file({ general: { pausedSites: ['xianyu'] } }), specs)
  const replaced = await applySettings(items)
  await changeSettings(translateSettings, { style: 'beside' })
  await changeSettings(generalSettings, { language: 'de' })
  expect(await bringBack({ local: replaced ?? {}, written: items })).toBe(true)
  const after = {
    ...before,
    'settings:general': { pausedSites: ['tmall'], language: 'de' },
    'settings:translate': { style: 'beside' },
  }
  expect(await local.get(Object.keys(after))).toEqual(after)
  const all = await forgetEverything()
  await changeSettings(generalSettings, { enabled: false })
  await bringBack(all ?? {})
  const general = { ...after['settings:general'], enabled: false }
  expect(await local.get(Object.keys(after))).toEqual({ ...after, 'settings:general': general })
})

describe('stored settings of version 1', () => {
  test('are read whole', () => {
    for (const spec of specs) {
      const stored = sample[`settings:${spec.id}` as keyof typeof sample]
      if (!stored) continue
      const { value, unreadable } = readSettings(spec, stored)
      expect(unreadable).toEqual([])
      expect(value).toMatchObject(stored)
    }
  })

  test.each([1, 99])('of version %i stay as they are', async (version) => {
    await local.set({ ...sample, 'settings:version': version })
    await liftStored(specs.map(({ id }) => id))
    expect(await local.get()).toEqual({ ...sample, 'settings:version': version })
  })
})

test('everything is forgotten but what we made ourselves, and brought back', async () => {
  const made = { vocabulary: { a: 1 }, page: { version: '1' } }
  const own = { ...sample, terms: { version: 1 } }
  const ofSession = { 'orders:started': true, 'pictures:519': [{ image: 'data:image/png;' }] }
  await local.set({ ...made, ...own })
  await session.set(ofSession)
  const kept = await forgetEverything()
  expect([await local.get(), await session.get()]).toEqual([made, { 'orders:started': true }])
  expect(await bringBack(kept ?? {})).toBe(true)
  expect([await local.get(), await session.get()]).toEqual([{ ...made, ...own }, ofSession])
})

describe('the key of a translation server', () => {
  const mine = { server: 'http://localhost:5000', serverKey: 'secret' }
  const titlesIn = async (titles: object) => {
    const { items } = await previewSettings(file({ titles }), specs)
    return items['settings:titles']
  }
  beforeEach(() => local.set({ 'settings:titles': mine }))

  test('is in no file', async () => {
    const text = await settingsFile(specs, Date.now())
    expect(text).toContain(mine.server)
    expect(text).not.toMatch(/secret|serverKey/)
  })

  test('stays with its server, and goes to no other one', async () => {
    expect(await titlesIn({ server: mine.server, serverKey: 'other' })).toEqual(mine)
    const other = { server: 'https://other.example' }
    expect(await titlesIn({ ...other, serverKey: 'other' })).toEqual(other)
    const { changes } = await previewSettings(file({ titles: other }), specs)
    expect(changes.map(({ field }) => field)).toEqual(['server', 'serverKey'])
    expect(await titlesIn({})).toEqual({})
  })
})

test('a newer version’s settings are not imported over', async () => {
  const newer = { 'settings:translate': { style: 'sideways' }, 'settings:version': 99 }
  await local.set(newer)
  const { items } = await previewSettings(file({ translate: { style: 'beside' } }), specs)
  expect(await applySettings(items)).toBeUndefined()
  expect(await local.get()).toEqual(newer)
})

test.each([{ orders: { route: 'agent' }, prices: { route: 'alipayhk-card' } }, { prices: { route: 'alipayhk-card' } }])(
  'a file that says two things about paying leaves one of them, and the preview says which: %j',
  async (given) => {
    await local.set({ 'settings:orders': { route: 'custom' }, 'settings:prices': { route: 'custom' } })
    const { items, changes } = await previewSettings(file(given), specs)
    const change = { field: 'route', before: 'custom', after: 'alipayhk-card' }
    expect(changes).toEqual([
      { id: 'orders', ...change },
      { id: 'prices', ...change },
    ])
    await applySettings(items)
    const { 'settings:orders': orders, 'settings:prices': prices } = await local.get()
    expect([orders, prices]).toEqual([{ route: 'alipayhk-card' }, { route: 'alipayhk-card' }])
  },
)

test('a choice made while a file is applied or all is forgotten is not lost', async () => {
  await local.set({ 'settings:translate': { style: 'hover' } })
  const { items } = await previewSettings(file({ translate: { style: 'beside' } }), specs)
  await Promise.all([applySettings(items), changeSettings(generalSettings, { enabled: false })])
  expect((await local.get('settings:general'))['settings:general']).toEqual({ enabled: false })
  const [kept] = await Promise.all([forgetEverything(), changeSettings(generalSettings, { language: 'en' })])
  expect(kept?.local).toMatchObject({
    'settings:general': { enabled: false },
    'settings:translate': { style: 'beside' },
  })
  expect(await local.get()).toEqual({ 'settings:general': { language: 'en' } })
})

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
