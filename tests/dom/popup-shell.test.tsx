import { afterEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { panelsOf } from '../../entrypoints/popup/tabs.ts'
import type { Panel } from '../../features/feature.ts'
import { preparePopups } from './popup-page.ts'

const { open, says, root } = preparePopups()
const tab = (name: string) => root().querySelector<HTMLElement>(`#tab-${name}`) as HTMLElement
const panel = (name: string) => root().querySelector<HTMLElement>(`#tab-panel-${name}`)
const chosen = () => root().querySelector('[role=tab][aria-selected=true]')?.id
const until = (check: () => void) => vi.waitFor(check, { timeout: 4000, interval: 20 })
const part = (id: string, at: Panel['tab']) => panelsOf(at).find((one) => one.id === id) as Panel

afterEach(() => vi.restoreAllMocks())

describe('the tabs of the popup', () => {
  it('open on a click, and stay as they were left', async () => {
    await open(undefined, '#orders')
    expect(chosen()).toBe('tab-orders')
    expect(panel('settings')).toBeNull()
    tab('settings').click()
    await until(() => expect(chosen()).toBe('tab-settings'))
    expect(panel('orders')?.hidden).toBe(true)
    expect(panel('settings')?.hidden).toBe(false)
    expect(window.location.hash).toBe('#settings')
    const before = panel('orders')?.firstElementChild
    tab('orders').click()
    await until(() => expect(panel('orders')?.hidden).toBe(false))
    expect(panel('orders')?.firstElementChild).toBe(before)
  })

  it('are walked by arrows, with one stop for the Tab key', async () => {
    await open(undefined, '#orders')
    tab('orders').focus()
    const press = (key: string) =>
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    const bar = [...root().querySelectorAll<HTMLElement>('[role=tab]')]
    for (const next of [...bar.slice(1), bar[0]]) {
      press('ArrowRight')
      await until(() => expect(chosen()).toBe(next?.id))
      expect(document.activeElement).toBe(next)
    }
    press('End')
    await until(() => expect(chosen()).toBe('tab-settings'))
    press('Home')
    await until(() => expect(chosen()).toBe(bar[0]?.id))
    const stops = bar.filter((one) => one.getAttribute('tabindex') === '0')
    expect(stops.map(({ id }) => id)).toEqual([bar[0]?.id])
    // Faster than a tab can be drawn.
    for (const _ of [1, 2, 3]) press('ArrowRight')
    await until(() => expect(chosen()).toBe(bar[3]?.id))
    expect(document.activeElement).toBe(bar[3])
  })

  it('open where the address says, and go where it changes to', async () => {
    await open(() => [{}], '#settings')
    expect(chosen()).toBe('tab-settings')
    window.location.hash = '#orders/5190000000000000001'
    window.dispatchEvent(new HashChangeEvent('hashchange'))
    await until(() => expect(chosen()).toBe('tab-orders'))
  })

  it('lead to a part of the settings', async () => {
    await open(undefined, '#settings/orders')
    await until(() => expect(document.activeElement?.querySelector('h2')?.textContent).toBe('Orders'))
  })

  it('say when one cannot be loaded, and try again', async () => {
    const load = vi.spyOn(part('general', 'settings'), 'load').mockRejectedValueOnce(new Error('gone'))
    await open()
    tab('settings').click()
    await says('This part could not be loaded')
    panel('settings')?.querySelector('button')?.click()
    await says('Language')
    expect(load).toHaveBeenCalledTimes(2)
    expect(panel('settings')?.textContent).not.toMatch('could not be loaded')
  })

  it('lose only the part that breaks', async () => {
    const broken = () => {
      throw new Error('broken')
    }
    vi.spyOn(part('translate', 'settings'), 'load').mockResolvedValue({ component: broken })
    await open(undefined, '#settings')
    await says('Something went wrong in this part')
    await says('Language')
  })

  it('wait no longer than a moment for what a part reads, and draw it when it comes', async () => {
    const { promise, resolve } = Promise.withResolvers<string>()
    const component = ({ prepared }: { prepared: unknown }) => <p>{`read: ${prepared}`}</p>
    vi.spyOn(part('translate', 'settings'), 'load').mockResolvedValue({ component, prepare: () => promise })
    await open(undefined, '#settings')
    await says('read: undefined')
    resolve('all')
    await says('read: all')
  })
})

it('is quiet on a shop page without labels, and says where it is paused', async () => {
  await open(() => [{}])
  expect(root().querySelector('.here summary')?.textContent).toBe('On Taobao')
  await fakeBrowser.storage.local.set({ 'settings:general': { pausedSites: ['taobao'] } })
  await says('Paused on Taobao')
})

it('says that the account has no room as soon as it is known', async () => {
  await open(undefined, '#settings')
  await fakeBrowser.storage.local.set({ 'settings:sync': { state: 'copied', at: {} } })
  await says('Your settings follow you')
  await fakeBrowser.storage.local.set({ 'settings:sync': { state: 'full', at: {} } })
  await says('has no room for them')
})
