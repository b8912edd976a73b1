import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { type TranslateSettings, translateSettings } from '../../features/translate/settings.ts'
import { changeSettings, type GeneralSettings, generalSettings, keyOf, readSettings } from '../../services/settings.ts'
import { openSettings } from '../../services/settings-store.ts'
import { withSite } from '../../services/site-settings.ts'
import { watchStorage } from '../../services/storage.ts'

const key = keyOf(translateSettings)
const { defaults } = translateSettings
const stored = async () => (await fakeBrowser.storage.local.get(null)) as Record<string, unknown>

beforeEach(() => fakeBrowser.reset())

describe('readSettings', () => {
  test.each<[unknown, Partial<TranslateSettings>, string[]]>([
    [undefined, {}, []],
    [{}, {}, []],
    [{ style: 'hover' }, { style: 'hover' }, []],
    [{ enabled: false, style: 'beside' }, { enabled: false, style: 'beside' }, []],
    [{ enabled: false, later: [1] }, { enabled: false }, []],
    // Field by field: what cannot be read takes its default, the rest holds.
    [{ enabled: false, style: 'sideways' }, { enabled: false }, ['translate.style']],
    [{ enabled: 'no', style: 'hover' }, { style: 'hover' }, ['translate.enabled']],
    [{ enabled: null, style: 1 }, {}, ['translate.enabled', 'translate.style']],
    [null, {}, ['translate']],
    ['garbage', {}, ['translate']],
    [[1, 2], {}, ['translate']],
    [7, {}, ['translate']],
  ])('%j', (value, read, unreadable) => {
    expect(readSettings(translateSettings, value)).toEqual({ value: { ...defaults, ...read }, unreadable })
  })

  test.each([
    [{ pausedSites: ['taobao', 1] }, ['general.pausedSites']],
    [{ language: '../../en' }, ['general.language']],
    [{ language: 'zh-Hant' }, []],
  ])('general: %j', (value, unreadable) => {
    expect(readSettings(generalSettings, value).unreadable).toEqual(unreadable)
  })

  test('gives everyone their own copy of the defaults', () => {
    const first = readSettings(translateSettings, undefined).value
    first.style = 'hover'
    expect(readSettings(translateSettings, undefined).value.style).toBe('replace')
    expect(defaults.style).toBe('replace')
  })

  test('leaves storage and what was stored as they are', async () => {
    const value = Object.freeze({ style: 'sideways', later: Object.freeze([1]) })
    await fakeBrowser.storage.local.set({ [key]: value })
    const before = await stored()
    readSettings(translateSettings, before[key])
    readSettings(translateSettings, value)
    expect(await stored()).toEqual({ [key]: { style: 'sideways', later: [1] } })
  })
})

describe('changeSettings', () => {
  test.each<[string, unknown, unknown]>([
    ['only what changed is written', undefined, { style: 'hover' }],
    ['beside what is there', { enabled: false }, { enabled: false, style: 'hover' }],
    ['over the old value', { style: 'beside' }, { style: 'hover' }],
    ['beside fields of another version', { later: { a: 1 } }, { later: { a: 1 }, style: 'hover' }],
    ['beside a field that cannot be read', { enabled: 'no' }, { enabled: 'no', style: 'hover' }],
    ['instead of garbage', 'garbage', { style: 'hover' }],
  ])('%s', async (_, before, after) => {
    if (before !== undefined) await fakeBrowser.storage.local.set({ [key]: before, other: 1 })
    else await fakeBrowser.storage.local.set({ other: 1 })
    await changeSettings(translateSettings, { style: 'hover' })
    expect(await stored()).toEqual({ [key]: after, other: 1 })
  })

  test('of two at once both count, and one that fails keeps nobody back', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('full'))
    const [failed, ...others] = await Promise.allSettled([
      changeSettings(translateSettings, { enabled: true }),
      changeSettings(translateSettings, { enabled: false }),
      changeSettings(translateSettings, { style: 'hover' }),
    ])
    expect([failed.status, ...others.map(({ status }) => status)]).toEqual(['rejected', 'fulfilled', 'fulfilled'])
    expect(await stored()).toEqual({ [key]: { enabled: false, style: 'hover' } })
  })

  test('says so when the browser cannot write', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('full'))
    await expect(changeSettings(translateSettings, { style: 'hover' })).rejects.toThrow('full')
    expect(await stored()).toEqual({})
  })
})

test('what two windows change at once in the same field is kept, and shown in both', async () => {
  const end = new AbortController()
  const open = () => openSettings([generalSettings], end.signal, () => undefined)
  const windows = [await open(), await open()] as const
  windows[0].change(generalSettings, (now) => withSite(now, 'taobao', false))
  windows[0].change(generalSettings, (now) => withSite(now, 'xianyu', false))
  windows[1].change(generalSettings, (now) => withSite(now, 'tmall', false))
  expect(windows[0].read(generalSettings).value.pausedSites).toEqual(['taobao', 'xianyu'])
  await Promise.all(windows.map((one) => one.settled()))
  const all = ['taobao', 'tmall', 'xianyu']
  const paused = (settings: GeneralSettings) => settings.pausedSites.toSorted()
  expect(paused((await stored())['settings:general'] as GeneralSettings)).toEqual(all)
  for (const one of windows) await vi.waitFor(() => expect(paused(one.read(generalSettings).value)).toEqual(all))
  end.abort()
})

test('watchStorage calls back for its keys, until its signal aborts', async () => {
  const controller = new AbortController()
  const changed = vi.fn()
  watchStorage([key], controller.signal, changed)
  await fakeBrowser.storage.local.set({ other: 1 })
  await fakeBrowser.storage.session.set({ [key]: { style: 'hover' } })
  expect(changed).toHaveBeenCalledTimes(0)
  await fakeBrowser.storage.local.set({ [key]: { style: 'hover' } })
  expect(changed).toHaveBeenCalledTimes(1)
  controller.abort()
  await fakeBrowser.storage.local.set({ [key]: { style: 'beside' } })
  expect(changed).toHaveBeenCalledTimes(1)
})
