import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { startWelcome } from '../../entrypoints/welcome/start.tsx'

let root: HTMLElement
let controller: AbortController
let closed: ReturnType<typeof vi.spyOn>
const stored = async (key: string) => (await fakeBrowser.storage.local.get(key))[key]

function field(label: string): HTMLSelectElement {
  const id = [...root.querySelectorAll('label')].find((one) => one.textContent === label)?.htmlFor
  return document.getElementById(id ?? '') as HTMLSelectElement
}

function paying(): (string | undefined)[] {
  const { value, selectedOptions } = field('How you pay')
  return [value, selectedOptions[0]?.textContent ?? undefined]
}

function press(name: string): void {
  ;[...root.querySelectorAll('button')].find((one) => one.textContent === name)?.click()
}

function choose(label: string, value: string): void {
  const select = field(label)
  select.value = value
  select.dispatchEvent(new Event('change', { bubbles: true }))
}

beforeEach(async () => {
  fakeBrowser.reset()
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['en-HK', 'zh-HK'])
  vi.spyOn(fakeBrowser.tabs, 'getCurrent').mockResolvedValue({ id: 3 } as never)
  closed = vi.spyOn(fakeBrowser.tabs, 'remove').mockResolvedValue()
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
    expect(root.textContent).toContain('Automatic (Hong Kong Dollar)')
    expect(await fakeBrowser.storage.local.get()).toEqual({})
  })

  it('shows a guess how the reader pays, says that it is one, and follows the currency', async () => {
    expect(paying()).toEqual(['alipayhk-balance', 'AlipayHK balance (a guess)'])
    expect(root.textContent).toContain('only once you press “Done”')
    choose('Your currency', 'TWD')
    await vi.waitFor(() => expect(paying()).toEqual(['international-card', 'International card (a guess)']))
    choose('How you pay', 'agent')
    await vi.waitFor(() => expect(paying()[0]).toBe('agent'))
    expect(root.textContent).not.toMatch('guess')
  })

  it('stores the guess with "Done", and nothing with "Skip"', async () => {
    press('Skip')
    await vi.waitFor(() => expect(closed).toHaveBeenCalledTimes(1))
    expect(await fakeBrowser.storage.local.get()).toEqual({})
    press('Done')
    await vi.waitFor(() => expect(closed).toHaveBeenCalledTimes(2))
    expect(await stored('settings:prices')).toEqual({ route: 'alipayhk-balance' })
    expect(await stored('settings:orders')).toEqual({ route: 'alipayhk-balance' })
  })

  it('leaves "not chosen" as it is with "Done"', async () => {
    choose('How you pay', 'unset')
    await vi.waitFor(() => expect(paying()[0]).toBe('unset'))
    press('Done')
    await vi.waitFor(() => expect(closed).toHaveBeenCalled())
    expect(await stored('settings:orders')).toEqual({ route: 'unset' })
  })

  it('stays open when the guess cannot be stored', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full'))
    press('Done')
    await vi.waitFor(() => expect(root.querySelector('[role=alert]')?.textContent).toMatch('could not be saved'))
    expect(closed).not.toHaveBeenCalled()
  })

  it('says so beside the button that was pressed, and why', async () => {
    await fakeBrowser.storage.local.set({ 'settings:version': 99 })
    press('Done')
    await vi.waitFor(() => expect(root.querySelector('[role=alert] .error')?.textContent).toMatch('A newer TaoLens'))
    expect(root.querySelector('[role=alert]')?.previousElementSibling?.textContent).toMatch('Done')
    expect(closed).not.toHaveBeenCalled()
  })

  it('leads to how parcels travel', () => {
    expect([...root.querySelectorAll('a')].map((one) => one.getAttribute('href'))).toContain(
      '/popup.html#settings/orders',
    )
  })

  it('names first the ways of paying of where the reader seems to be', async () => {
    const first = () => field('How you pay').options[1]?.value
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
    expect(words).toContain('Reach a translation server (asked later)')
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
