import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { translateSettings } from '../../features/translate/settings.ts'
import { bringBack, forgetEverything } from '../../services/everything.ts'
import { changeSettings, generalSettings, readSettings } from '../../services/settings.ts'
import { applySettings, settingsFile } from '../../services/settings-file.ts'
import sample from '../fixtures/settings/1.json' with { type: 'json' }
import { file, previewSettings, specs } from './settings-files.ts'

const { local } = fakeBrowser.storage
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

  test('say of which version they are, and go without what is no settings at all', async () => {
    await local.set({ 'settings:general': 7, 'settings:translate': { style: 'hover' }, 'settings:version': 99 })
    const { version, settings } = JSON.parse(await settingsFile(specs, Date.now()))
    expect([version, settings]).toEqual([99, { translate: { style: 'hover' } }])
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
    { titles: { server: 'http://localhost:5000' }, orders: { keepDays: 30 } },
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

test('own words that were added after all was forgotten stay when that is taken back', async () => {
  const [pot, lost, mat] = [{ zh: '花盆', said: 'Pot' }, { of: 'a newer version' }, { zh: '茶壶垫', said: 'Mat' }]
  await local.set({ terms: [pot, lost] })
  const all = await forgetEverything()
  await local.set({ terms: [mat] })
  await bringBack(all ?? {})
  expect((await local.get('terms')).terms).toEqual([pot, mat, lost])
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
