import { describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { type Answer, preparePopups } from './popup-page.ts'

const general = 'settings:general'
const translate = 'settings:translate'
const { open: openAt, says } = preparePopups()
const open = (answers?: () => Answer[]) => openAt(answers, '#settings')

describe('settings in the popup', () => {
  it('shows what is stored', async () => {
    await fakeBrowser.storage.local.set({ [general]: { pausedSites: ['taobao'] }, [translate]: { style: 'beside' } })
    const { control } = await open(() => [{}])
    await says('On Taobao')
    expect(control('switch', 'TaoLens').checked).toBe(true)
    expect(control('switch', 'On Taobao').checked).toBe(false)
    expect(control('radio', 'Beside the Chinese').checked).toBe(true)
    expect(document.documentElement.lang).toBe('en')
    expect(document.documentElement.dir).toBe('ltr')
  })

  it('stores only what is changed, beside what it does not know', async () => {
    await fakeBrowser.storage.local.set({ [translate]: { later: 1 } })
    const { control, stored } = await open(() => [{}])
    control('radio', 'Only when I point at a label').click()
    await vi.waitFor(async () => expect(await stored(translate)).toEqual({ later: 1, style: 'hover' }))
    expect(await stored(general)).toBeUndefined()
    await says('On Taobao')
    control('switch', 'On Taobao').click()
    await vi.waitFor(async () => expect(await stored(general)).toEqual({ pausedSites: ['taobao'] }))
    await says('Paused')
    control('switch', 'On Taobao').click()
    control('switch', 'TaoLens').click()
    await vi.waitFor(async () => expect(await stored(general)).toEqual({ pausedSites: [], enabled: false }))
    await says('TaoLens is off')
  })

  it('follows a change made elsewhere', async () => {
    const { control } = await open(() => [{}])
    await fakeBrowser.storage.local.set({ [general]: { enabled: false } })
    await says('TaoLens is off')
    expect(control('switch', 'TaoLens').checked).toBe(false)
  })

  it('switches a feature off on one site only, and on there only when it was off everywhere', async () => {
    await fakeBrowser.storage.local.set({ [translate]: { enabled: false } })
    const { root, stored } = await open(() => [{ site: 'tmall' }])
    const box = (name: string) => root.querySelector<HTMLInputElement>(`.here [aria-label="${name}"]`)
    await says('On Tmall')
    expect(box('Translations on Tmall')?.checked).toBe(false)
    box('Orders and deadlines on Tmall')?.click()
    await vi.waitFor(async () => expect(await stored(general)).toEqual({ pausedFeatures: { tmall: ['orders'] } }))
    box('Translations on Tmall')?.click()
    await vi.waitFor(async () => expect(await stored(translate)).toEqual({ enabled: true }))
    const elsewhere = { taobao: ['translate'], xianyu: ['translate'], alipay: ['translate'] }
    expect(await stored(general)).toEqual({ pausedFeatures: { ...elsewhere, tmall: ['orders'] } })
    box('Orders and deadlines on Tmall')?.click()
    await vi.waitFor(async () => expect(await stored(general)).toEqual({ pausedFeatures: elsewhere }))
  })

  it('changes nothing that a newer TaoLens wrote, and says so', async () => {
    const newer = { 'settings:version': 99, [translate]: { style: 'beside' } }
    await fakeBrowser.storage.local.set(newer)
    const { control, root } = await open(() => [{}])
    await says('A newer TaoLens wrote your settings')
    expect(control('radio', 'Beside the Chinese').checked).toBe(true)
    control('radio', 'Only when I point at a label').click()
    await vi.waitFor(() => expect(control('radio', 'Beside the Chinese').checked).toBe(true))
    // What is taken back is said where the reader is, once.
    await vi.waitFor(() => expect(root.querySelector('.alert')?.textContent).toMatch('Update TaoLens'))
    expect(root.textContent?.match(/A newer TaoLens wrote your settings/g)).toHaveLength(1)
    expect(await fakeBrowser.storage.local.get()).toEqual(newer)
  })

  it('stores the chosen language', async () => {
    const { root, stored } = await open()
    const select = [...root.querySelectorAll('select')][0] as HTMLSelectElement
    expect([...select.options].map((option) => option.text)).toEqual(['Automatic (English)', 'English'])
    select.value = 'en'
    select.dispatchEvent(new Event('change', { bubbles: true }))
    await vi.waitFor(async () => expect(await stored(general)).toEqual({ language: 'en' }))
  })

  it('names what could not be read, and leaves storage as it is', async () => {
    const unreadable = { [general]: { language: 7, enabled: false }, [translate]: 'broken' }
    await fakeBrowser.storage.local.set(unreadable)
    const { control } = await open(() => [{}])
    await says('2 stored settings could not be read: language and all translation settings.')
    expect(control('switch', 'TaoLens').checked).toBe(false)
    expect(control('radio', 'In place of the Chinese').checked).toBe(true)
    expect(await fakeBrowser.storage.local.get()).toEqual(unreadable)
  })

  it('opens with defaults when storage cannot be read', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('corrupt'))
    const { control } = await open()
    await says(/all general settings, all order settings, .*all translation settings/)
    expect(control('switch', 'TaoLens').checked).toBe(true)
  })

  it('takes a change back when it cannot be stored, and says so', async () => {
    const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'))
    const { root, control } = await open(() => [{}])
    control('radio', 'Beside the Chinese').click()
    await vi.waitFor(() =>
      expect(root.querySelector('[role=alert]')?.textContent).toMatch(/could not be saved.*free some disk space/),
    )
    expect(control('radio', 'In place of the Chinese').checked).toBe(true)
    expect(control('radio', 'Beside the Chinese').checked).toBe(false)
    // Not above the tabs, which it would lie on when the page is scrolled.
    expect(root.querySelector('.above [role=tablist] + [role=alert] .error')).not.toBeNull()
    const close = () => [...root.querySelectorAll('button')].find((one) => one.textContent === 'Close this notice')
    close()?.click()
    await vi.waitFor(() => expect(root.querySelector('[role=alert]')?.textContent).toBe(''))
    control('radio', 'Beside the Chinese').click()
    await vi.waitFor(() => expect(close()).toBeDefined())
    set.mockRestore()
    control('radio', 'Beside the Chinese').click()
    await vi.waitFor(() => expect(root.querySelector('[role=alert]')?.textContent).toBe(''))
    expect(control('radio', 'Beside the Chinese').checked).toBe(true)
  })
})
