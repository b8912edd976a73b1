/** The look-up of the popup in a test: dictionaries as the build makes them, and a reader who types and presses. */
import { readFileSync } from 'node:fs'
import { afterEach, beforeAll, beforeEach, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { cedictFile, termsBook } from '../../scripts/dictionary/files.ts'
import { preparePopups } from './popup-page.ts'

export const popup = preparePopups()
let files: Record<string, Uint8Array>
/** Files that the browser cannot read at the moment. */
export const broken = new Set<string>()
/** Files that were asked for. */
export const opened: string[] = []

/** Answers the requests for dictionaries in the tests of a file. */
export function serveDictionaries(): void {
  beforeAll(() => {
    files = { 'cedict.bin': readFileSync(cedictFile()), 'terms.en.bin': termsBook('en') }
  }, 120_000)
  beforeEach(() => {
    opened.length = 0
    vi.stubGlobal('fetch', async (address: string) => {
      const name = address.split('/').at(-1) ?? ''
      opened.push(name)
      if (!files[name] || broken.has(name)) throw new TypeError('Failed to fetch')
      return { arrayBuffer: async () => Uint8Array.from(files[name] as Uint8Array).buffer }
    })
  })
  afterEach(() => vi.unstubAllGlobals())
}

export const all = <Element extends HTMLElement>(selector: string) => [
  ...popup.root().querySelectorAll<Element>(selector),
]

/** Types texts into the fields of a selector, in their order. */
export function fill(selector: string, ...texts: string[]): void {
  for (const [i, field] of all<HTMLInputElement>(selector).entries()) {
    if (texts[i] === undefined) continue
    field.value = texts[i]
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
}

/** Presses a button by its text or name. */
export function press(name: string): void {
  const button = all('button').find((one) => one.textContent === name || one.getAttribute('aria-label') === name)
  if (!button) throw new Error(`no button ${name}`)
  button.click()
}

/** Until what was changed has been drawn. */
export const drawn = () => new Promise((resolve) => setTimeout(resolve, 30))
/** The own words in storage. */
export const stored = async () => (await fakeBrowser.storage.local.get('terms')).terms

/** Adds an own word by the form. */
export async function keep(zh: string, said: string): Promise<void> {
  fill('.term-form input', zh, said)
  await drawn()
  press('Add')
  await drawn()
}
