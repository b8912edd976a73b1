import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Window } from 'happy-dom'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { pageAt } from '../../page/kinds.ts'
import pages from '../../rules/pages.json' with { type: 'json' }
import { PageRules, pageKinds, Sites } from '../../rules/schema.ts'
import sitesFile from '../../rules/sites.json' with { type: 'json' }
import fixtures from '../fixtures/pages/index.json' with { type: 'json' }
import { unseen } from './unseen-selectors.ts'

vi.setConfig({ hookTimeout: 60_000 })
const rules = PageRules.parse(pages)
const folder = join(import.meta.dirname, '../fixtures/pages')

/** A fixture with its scripts run; their timers end at once. */
async function open(file: string, url: string): Promise<Window> {
  const window = new Window({
    url,
    settings: {
      enableJavaScriptEvaluation: true,
      suppressInsecureJavaScriptEnvironmentWarning: true,
      disableJavaScriptFileLoading: true,
      disableCSSFileLoading: true,
      timer: { maxTimeout: 1, maxIntervalTime: 1, maxIntervalIterations: 2, preventTimerLoops: true },
      navigation: { disableMainFrameNavigation: true, disableChildFrameNavigation: true },
    },
  })
  window.document.write(readFileSync(join(folder, file), 'utf8'))
  await window.happyDOM.waitUntilComplete()
  return window
}

const windows = new Map<string, Window>()
beforeAll(async () => {
  for (const { name, file, url } of fixtures) windows.set(name, await open(file, url))
})
afterAll(async () => {
  for (const window of windows.values()) await window.happyDOM.close()
})
const shownOn = (selector: string, kind?: string) =>
  fixtures
    .filter((one) => !kind || one.kind === kind)
    .filter(({ name }) => windows.get(name)?.document.querySelector(selector))

const ofKinds = rules.kinds.flatMap(({ kind, spots = {}, skip = [] }) =>
  [...Object.values(spots).flat(), ...skip].map((selector) => [kind, selector] as const),
)
const general = [...rules.skip, ...rules.untouchable, ...rules.hydrated]

test('the file has no unknown key', () => {
  expect(PageRules.safeParse({ ...pages, more: 1 }).success).toBe(false)
  expect(PageRules.safeParse({ ...pages, kinds: [{ ...pages.kinds[0], more: 1 }] }).success).toBe(false)
})

describe('addresses', () => {
  test('every pattern compiles, and begins at the host or asks for a query', () => {
    for (const pattern of rules.kinds.flatMap(({ at }) => at)) {
      expect(() => new RegExp(pattern), pattern).not.toThrow()
      expect(pattern).toMatch(/^(\^|\[\?&\])/)
    }
  })

  test('no kind is there twice, and only `any` has no address', () => {
    const kinds = rules.kinds.map(({ kind }) => kind)
    expect(new Set(kinds).size).toBe(kinds.length)
    expect(pageKinds.filter((kind) => !kinds.includes(kind))).toEqual(['any'])
  })

  test('sites and their hosts are there once', () => {
    const sites = Sites.parse(sitesFile)
    const hosts = sites.flatMap((site) => site.hosts)
    expect(new Set(hosts).size).toBe(hosts.length)
    expect(new Set(sites.map(({ id }) => id)).size).toBe(sites.length)
  })

  test.each(fixtures.map(({ url, kind }) => [url, kind]))('fixture %s is %s', (url, kind) => {
    expect(pageAt(new URL(url), rules).kind).toBe(kind)
  })
})

test('the index names every fixture file, and no other', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.html'))
  expect(fixtures.map(({ file }) => file).sort()).toEqual(files.sort())
  for (const { name } of fixtures)
    expect(windows.get(name)?.document.querySelectorAll('*').length, name).toBeGreaterThan(100)
})

describe('titles of goods', () => {
  const wanted = { home: 20, shop: 12, 'overseas-tw': 15, search: 20, cart: 8, 'item-new': 1, 'order-list-new': 3 }

  test.each(Object.entries(wanted))('on %s are places to translate', (name, least) => {
    const kind = fixtures.find((one) => one.name === name)?.kind
    const prose = rules.kinds.find((rule) => rule.kind === kind)?.spots?.prose ?? []
    const found = [...(windows.get(name) as Window).document.querySelectorAll(prose.join())]
    expect(found.filter(({ textContent }) => /\p{Script=Han}{2}/u.test(textContent)).length).toBeGreaterThanOrEqual(
      least,
    )
  })
})

describe('selectors', () => {
  const selectors = [...new Set([...ofKinds.map(([, selector]) => selector), ...general])]

  test.each(selectors)('%s parses', (selector) => {
    const { document } = windows.get('home') as Window
    expect(() => document.querySelector(selector)).not.toThrow()
    expect(() => document.querySelector(`${selector}[`)).toThrow()
  })

  test('each matches on a fixture of its kind, or is listed with the reason', () => {
    const missing = ofKinds.filter(([kind, selector]) => !unseen[selector] && shownOn(selector, kind).length === 0)
    expect(missing).toEqual([])
    expect(general.filter((selector) => !unseen[selector] && shownOn(selector).length === 0)).toEqual([])
  })

  test('the list of unseen selectors is up to date', () => {
    const seenAfterAll = Object.keys(unseen).filter((selector) => {
      const kinds = ofKinds.filter(([, other]) => other === selector)
      return kinds.length ? kinds.every(([kind]) => shownOn(selector, kind).length > 0) : shownOn(selector).length > 0
    })
    expect(seenAfterAll).toEqual([])
    expect(Object.keys(unseen).filter((selector) => !selectors.includes(selector))).toEqual([])
  })
})
