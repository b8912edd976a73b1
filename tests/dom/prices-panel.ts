/** The Money tab and the price settings in a test: opened over real settings and storage, with rates of today. */
import { vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import snapshot from '../../rules/rates.json' with { type: 'json' }
import { preparePopups } from './popup-page.ts'

export const settingsKey = 'settings:prices'
export const rates = { ...snapshot.rates, EUR: '0.13', USD: '0.15' }
export const today = () => new Date().toISOString().slice(0, 10)

/** Stored rates of today, an hour after a question that was answered. */
export const fresh = (change: object = {}) => ({
  table: { date: today(), source: 'host', rates },
  triedAt: Date.now() - 3_600_000,
  answered: true,
  refused: [],
  problems: [],
  ...change,
})
export const { open, says, root } = preparePopups()
export const stored = async (name: string) => (await fakeBrowser.storage.local.get(name))[name]
export const until = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 4000, interval: 20 })

/** Opens a tab of the popup over a fresh rate, with these settings. */
export async function openOn(place: '#money' | '#settings', settings: object, more: object = {}): Promise<void> {
  await fakeBrowser.storage.local.set({ [settingsKey]: { currency: 'EUR', ...settings }, rates: fresh(), ...more })
  await open(() => [{}], place)
  await says(place === '#money' ? 'Converter' : 'My currency')
}

/** The control that a label names. */
export function field<Control extends HTMLElement = HTMLInputElement>(name: string | RegExp): Control {
  const label = [...root().querySelectorAll('label')].find(({ textContent }) =>
    typeof name === 'string' ? textContent?.trim() === name : name.test(textContent ?? ''),
  )
  const found = label && root().querySelector<Control>(`[id="${label.htmlFor}"]`)
  if (!found) throw new Error(`no field ${name}`)
  return found
}
/** The two fields of the converter. */
export const yuan = () => field(/\(CNY\)$/)
export const euro = () => field(/\(EUR\)$/)

/** Types into a field. */
export function type(input: HTMLInputElement, text: string): void {
  input.value = text
  input.dispatchEvent(new Event('input', { bubbles: true }))
}

/** Presses a key in a control. */
export const press = (input: HTMLElement, name: string) =>
  input.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }))

/** Chooses from a list by its label. */
export function choose(name: string, value: string): void {
  const select = field<HTMLSelectElement>(name)
  select.value = value
  select.dispatchEvent(new Event('change', { bubbles: true }))
}
/** Clicks a button by its words. */
export const click = (name: string | RegExp) => {
  const named = (one: Element) => one.getAttribute('aria-label') ?? one.textContent?.trim() ?? ''
  const found = [...root().querySelectorAll('button')].find((one) =>
    typeof name === 'string' ? named(one) === name : name.test(named(one)),
  )
  if (!found) throw new Error(`no button ${name}`)
  found.click()
}
