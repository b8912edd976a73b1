import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { pricePatterns } from '../../core/money/price-patterns.ts'
import { loadPack, readPack } from '../../services/packs.ts'
import { keepPack, unpack } from '../../services/vocabulary.ts'
import type { DetailsPack, LanguagePack, RowsPack } from '../../services/vocabulary-shape.ts'

const version = '1.2.3'
const lines = { text: '付款', index: '', alphabet: '', singles: 0, ends: 0 }
const data = {
  traditional: '',
  lines,
  slots: [],
  closed: '(?!)',
  turning: [],
  names: '(?!)',
  tokens: { any: '', nextUnit: '', lonelyUnit: '', amount: '' },
  hasMiddles: false,
  kinds: [],
  traits: [],
}
const pages = { checked: '2026-11-22', skip: ['.skipped'], untouchable: [], hydrated: ['#server'], kinds: [] }
const pack: LanguagePack = {
  version,
  language: 'en',
  made: 'b1',
  data,
  words: {},
  pages,
  guides: { pages: [], rows: {} },
  prices: pricePatterns({ about: '', source: '', checked: '', before: {}, either: {}, after: {}, roles: {} as never }),
}
const rows: RowsPack = { version, language: 'en', made: 'b1', text: 'Pay', index: '', letters: '', rows: '', end: '' }
const details: DetailsPack = { version, language: 'en', pinyin: 'fù kuǎn', notes: '', fixes: {} }
const old = { ...pack, version: '1.2.2' }

let background: unknown
let asked: unknown[]
let fetched: string[]

beforeEach(() => {
  fakeBrowser.reset()
  background = undefined
  asked = []
  fetched = []
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ version } as never)
  vi.spyOn(browser.runtime, 'getURL').mockImplementation((path: string) => `ext:${path}`)
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    asked.push(message)
    if (background instanceof Error) throw background
    return background
  })
  vi.stubGlobal('fetch', async (url: string) => {
    fetched.push(url)
    const file = url.includes('details') ? details : url.includes('rows') ? rows : pack
    return { json: async () => file }
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('readPack', () => {
  test('takes a whole pack of this version and language', () => {
    expect(readPack('vocabulary', 'en', pack)).toBe(pack)
    expect(readPack('rows', 'en', rows)).toBe(rows)
    expect(readPack('details', 'en', details)).toBe(details)
  })

  test.each<[string, unknown]>([
    ['another version', old],
    ['a later version', { ...pack, version: '2.0.0' }],
    ['another language', { ...pack, language: 'de' }],
    ['no version', { ...pack, version: undefined }],
    ['no data', { ...pack, data: undefined }],
    ['data of another shape', { ...pack, data: 'x' }],
    ['data of an older shape', { ...pack, data: { ...data, lines: '付款' } }],
    ['data without traits', { ...pack, data: { ...data, traits: undefined } }],
    ['no pages', { ...pack, pages: undefined }],
    ['no prices', { ...pack, prices: undefined }],
    ['no words', { ...pack, words: null }],
    ['the details', details],
    ['nothing', undefined],
    ['null', null],
    ['a text', 'garbage'],
    ['a list', [pack]],
  ])('refuses %s', (_, stored) => {
    expect(readPack('vocabulary', 'en', stored)).toBeUndefined()
  })

  test.each<[string, unknown]>([
    ['of another version', { ...rows, version: '1.2.2' }],
    ['from before they held lines', { ...rows, end: undefined }],
    ['of another shape', 'Pay'],
  ])('refuses rows %s', (_, stored) => {
    expect(readPack('rows', 'en', stored)).toBeUndefined()
  })

  test.each<[string, unknown]>([
    ['no pinyin', { ...details, pinyin: undefined }],
    ['the vocabulary', pack],
    ['another language', { ...details, language: 'de' }],
  ])('refuses as details: %s', (_, stored) => {
    expect(readPack('details', 'en', stored)).toBeUndefined()
  })
})

describe('loadPack', () => {
  const question = (part: string) => ({ name: 'background:pack', body: { part, language: 'en' } })

  test('takes what was read already, and asks nobody', async () => {
    expect(await loadPack('vocabulary', 'en', pack)).toBe(pack)
    expect(asked).toEqual([])
  })

  test('takes what storage has', async () => {
    await fakeBrowser.storage.local.set({ details })
    expect(await loadPack('details', 'en')).toEqual(details)
    expect(asked).toEqual([])
  })

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['an old version', old],
    ['garbage', 'garbage'],
  ])('asks the background when storage has %s', async (_, kept) => {
    if (kept !== undefined) await fakeBrowser.storage.local.set({ vocabulary: kept })
    background = pack
    expect(await loadPack('vocabulary', 'en')).toBe(pack)
    expect(asked).toEqual([question('vocabulary')])
  })

  test('asks the background when storage cannot be read', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('broken'))
    background = pack
    expect(await loadPack('vocabulary', 'en')).toBe(pack)
  })

  test.each<[string, unknown]>([
    ['does not answer', undefined],
    ['is gone', new Error('gone')],
    ['has another version', old],
    ['answers garbage', 5],
  ])('is undefined when the background %s', async (_, answer) => {
    background = answer
    expect(await loadPack('vocabulary', 'en')).toBeUndefined()
    expect(asked).toHaveLength(1)
  })
})

describe('unpack and keepPack', () => {
  test('the packaged file goes into storage, the vocabulary together with its rows', async () => {
    expect(await unpack('vocabulary', 'en')).toEqual(pack)
    await unpack('details', 'en')
    expect(fetched).toEqual([
      'ext:/vocabulary/en.json',
      'ext:/vocabulary/en.rows.json',
      'ext:/vocabulary/en.details.json',
    ])
    expect(await fakeBrowser.storage.local.get(null)).toEqual({ vocabulary: pack, rows, details })
  })

  test('rows are never renewed alone: another build may number them otherwise', async () => {
    const earlier = { ...pack, words: { build: 'another' } }
    await fakeBrowser.storage.local.set({ vocabulary: earlier })
    expect(await unpack('rows', 'en')).toEqual(rows)
    expect(await fakeBrowser.storage.local.get(null)).toEqual({ vocabulary: pack, rows })
  })

  test('a full storage does not keep it from being returned', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full'))
    expect(await unpack('vocabulary', 'en')).toEqual(pack)
  })

  test('an unknown language is not even looked for', async () => {
    expect(await unpack('vocabulary', '../secret')).toBeUndefined()
    expect(fetched).toEqual([])
  })

  test.each<[string, object, number]>([
    ['this version', { vocabulary: pack, rows }, 0],
    ['an old version', { vocabulary: old, rows }, 2],
    ['no rows', { vocabulary: pack }, 2],
    ['a vocabulary from before builds were told apart', { vocabulary: { ...pack, made: undefined }, rows }, 2],
    ['rows of another build', { vocabulary: pack, rows: { ...rows, made: 'b2' } }, 2],
    ['rows from before they held lines', { vocabulary: pack, rows: { ...rows, end: undefined } }, 2],
    ['nothing', {}, 2],
    ['garbage', { vocabulary: [] }, 2],
  ])('with %s in storage it is unpacked %#', async (_, kept, times) => {
    await fakeBrowser.storage.local.set(kept)
    await keepPack('vocabulary', 'en')
    expect(fetched).toHaveLength(times)
    expect(await fakeBrowser.storage.local.get(null)).toEqual({ vocabulary: pack, rows })
  })
})
