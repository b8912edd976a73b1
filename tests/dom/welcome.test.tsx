import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { startWelcome } from '../../entrypoints/welcome/start.tsx'

let root: HTMLElement
let controller: AbortController
const stored = async (key: string) => (await fakeBrowser.storage.local.get(key))[key]

function choose(label: string, value: string): void {
  const id = [...root.querySelectorAll('label')].find((one) => one.textContent === label)?.htmlFor
  const select = document.getElementById(id ?? '') as HTMLSelectElement
  select.value = value
  select.dispatchEvent(new Event('change', { bubbles: true }))
}

beforeEach(async () => {
  fakeBrowser.reset()
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['en-HK', 'zh-HK'])
  root = document.createElement('div')
  document.body.append(root)
  controller = new AbortController()
  await startWelcome(window, root, controller.signal)
})
afterEach(() => {
  controller.abort()
  root.remove()
  vi.restoreAllMocks()
})

describe('the first run', () => {
  it('guesses from the browser, and stores nothing until something is chosen', async () => {
    expect(root.textContent).toContain('Automatic (Hong Kong Dollar (HKD))')
    expect(await fakeBrowser.storage.local.get()).toEqual({})
  })

  it('names first the ways of paying of where the reader seems to be', async () => {
    const first = () => root.querySelectorAll<HTMLOptionElement>('.row:last-of-type option')[1]?.value
    expect(first()).toMatch(/^alipayhk-/)
    choose('Your currency', 'TWD')
    await vi.waitFor(() => expect(first()).toMatch(/^chunghwa-/))
  })

  it('stores each choice at once; how one pays counts for prices and for refunds', async () => {
    choose('Your currency', 'MYR')
    choose('How you pay', 'alipayhk-card')
    await vi.waitFor(async () => {
      expect(await stored('settings:prices')).toEqual({ currency: 'MYR', route: 'alipayhk-card' })
      expect(await stored('settings:orders')).toEqual({ route: 'alipayhk-card' })
    })
    choose('How you pay', 'unset')
    await vi.waitFor(async () => {
      expect(await stored('settings:prices')).toEqual({ currency: 'MYR', route: 'none' })
      expect(await stored('settings:orders')).toEqual({ route: 'unset' })
    })
  })

  it('leaves where the reader is alone, chosen or not', async () => {
    await fakeBrowser.storage.local.set({ 'settings:orders': { region: 'other' } })
    await vi.waitFor(async () => {
      choose('Your currency', 'HKD')
      choose('How you pay', 'alipayhk-card')
      expect(await stored('settings:orders')).toEqual({ route: 'alipayhk-card', region: 'other' })
    })
  })

  it('explains every right that the manifest asks for', () => {
    const words = [...root.querySelectorAll('.rights dt')].map((one) => one.textContent)
    expect(words.length).toBeGreaterThanOrEqual(7)
    expect(root.textContent).not.toMatch(/right(Why)?\./)
  })

  it('says when a choice cannot be stored', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full'))
    choose('Your currency', 'MYR')
    await vi.waitFor(() => expect(root.querySelector('[role=alert]')?.textContent).toMatch('could not be saved'))
  })

  it('has no fault that axe finds', async () => {
    const { violations } = await axe.run(root, { rules: { 'color-contrast': { enabled: false } } })
    expect(violations.map(({ id }) => id)).toEqual([])
  })
})
