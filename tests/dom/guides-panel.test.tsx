import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { makeSearch } from '../../features/guides/panel/search.ts'
import { guideWords } from '../../features/guides/words.ts'
import { loadSpeech } from '../../locales/load.ts'
import { orderId, tenOrders } from '../browser/panel-orders.ts'
import { type GuidesPanel, openGuides, until } from './guides-page.tsx'

let panel: GuidesPanel
const runOf = async (key: string) => (await fakeBrowser.storage.local.get(key))[key]
const entries = (selector = '.guide-entry') =>
  [...panel.root.querySelectorAll(selector)].map((one) => one.textContent ?? '')

beforeEach(() => fakeBrowser.reset())
afterEach(() => {
  panel.close()
  vi.restoreAllMocks()
})

describe('the list', () => {
  it('has all nine checklists and the phrases', async () => {
    panel = await openGuides()
    expect(entries()).toHaveLength(9)
    expect(panel.text()).not.toContain('Suggested now')
    expect(panel.root.querySelectorAll('.situation')).toHaveLength(9)
    expect([...panel.root.querySelectorAll('.situation[open] > summary')].map((one) => one.textContent)).toEqual([
      expect.stringMatching(/^Refund /),
    ])
  })

  it('offers what fits the page, its error and the order', async () => {
    panel = await openGuides(
      { page: 'alipay-cashier', guides: ['payment-failed/limit'] },
      {},
      tenOrders(Date.now()).slice(0, 4),
    )
    expect(entries('.offers .guide-entry')[0]).toBe('Payment failedThe page shows this error: Over a limit')
    expect(entries('.offers .guide-entry')[1]).toContain('A refund is in progress: 亚麻桌布')
    panel.press(/The page shows this error/)
    await until(() => expect(panel.text()).toContain('Check the daily limit'))
    expect(await runOf('guide-run:payment-failed')).toMatchObject({ chosen: { symptom: 'limit' } })
  })

  it.each([
    [{ 'settings:prices': { route: 'alipayhk-card' } }, ['Pay with AlipayHK']],
    [{ 'settings:orders': { route: 'chunghwa-post-atm-card' } }, ['Pay with a Chunghwa Post card']],
    [
      { 'settings:orders': { route: 'agent' }, 'settings:prices': { route: 'alipayhk-card' } },
      ['Orders through an agent'],
    ],
    [{ 'settings:prices': { route: 7 } }, []],
  ])('offers what fits the way of paying: %j', async (stored, expected) => {
    panel = await openGuides({}, stored)
    expect(entries('.offers .guide-entry-title')).toEqual(expected)
  })

  it.each([
    ['entry stamp', /six months|papers/],
    ['要求淘宝客服介入', /step in/],
    ['FRAUD limit', /fraud/],
  ])('finds %s', async (asked, expected) => {
    panel = await openGuides()
    const input = panel.root.querySelector<HTMLInputElement>('input[type=search]')
    if (!input) throw new Error('no search')
    input.value = asked
    input.dispatchEvent(new Event('input', { bubbles: true }))
    await until(() => expect(entries().join()).toMatch(expected))
    input.value = 'no such thing anywhere'
    input.dispatchEvent(new Event('input', { bubbles: true }))
    await until(() => expect(panel.text()).toContain('Nothing found'))
  })
})

it.each(['refund message', 'message to seller'])('finds phrases by what they are: %s', async (asked) => {
  panel = await openGuides()
  const { t } = await loadSpeech(guideWords, 'en', ['en'])
  expect(makeSearch(t)(asked).phrases.length).toBeGreaterThan(0)
})

describe('a checklist', () => {
  it('remembers ticks, begins again, and takes that back', async () => {
    panel = await openGuides()
    panel.press(/^Before you buy/)
    await until(() => expect(panel.text()).toMatch(/0 of \d+ done/))
    panel.field(/^Find the size chart/).click()
    await until(() => expect(panel.text()).toMatch(/1 of \d+ done/))
    await until(async () => expect(await runOf('guide-run:item-page')).toMatchObject({ ticked: ['chart'] }))
    panel.press('Start over')
    await until(async () => expect(await runOf('guide-run:item-page')).toBeUndefined())
    expect(panel.field(/^Find the size chart/).checked).toBe(false)
    panel.press('Undo')
    await until(async () => expect(await runOf('guide-run:item-page')).toMatchObject({ ticked: ['chart'] }))
    expect(panel.field(/^Find the size chart/).checked).toBe(true)
    panel.press('All checklists')
    await until(() => expect(panel.text()).toMatch(/You have started it.*1 of \d+ done/))
  })

  it('opens at its beginning, with the focus on its heading', async () => {
    const places: unknown[] = []
    Element.prototype.scrollIntoView = (place) => void places.push(place)
    panel = await openGuides()
    panel.press(/^Payment failed/)
    await until(() => expect(document.activeElement?.textContent).toBe('Payment failed'))
    expect(document.activeElement?.tagName).toBe('H2')
    expect(places).toEqual([{ block: 'start' }])
    panel.press('All checklists')
    expect(places).toEqual([{ block: 'start' }, { block: 'start' }])
  })

  it('follows the status of the chosen order, and what another tab ticks', async () => {
    panel = await openGuides({}, {}, tenOrders(Date.now()))
    panel.ask(`refund-direct:${orderId(2)}`)
    await until(() => expect(panel.text()).toContain('If the seller stays silent for 48 hours'))
    expect(panel.text()).toContain('The seller has 24 hours to answer')
    const key = `guide-run:refund-direct:${orderId(2)}`
    await fakeBrowser.storage.local.set({
      [key]: { version: 1, ticked: ['photos'], chosen: {}, changedAt: Date.now() },
    })
    await until(() => expect(panel.field(/^Photos of the goods/).checked).toBe(true))
    const select = panel.root.querySelector('select') as HTMLSelectElement
    expect(select.value).toBe(orderId(2))
    select.value = orderId(6)
    select.dispatchEvent(new Event('change', { bubbles: true }))
    await until(() => expect(panel.text()).toContain('within 15 days of confirming receipt'))
    expect(panel.field(/^Photos of the goods/).checked).toBe(false)
  })

  it('leads from the symptom to the fix, and shows who says what', async () => {
    panel = await openGuides()
    panel.ask('payment-failed')
    await until(() => expect(panel.text()).toContain('What happened?'))
    panel.press(/^The card is refused/)
    await until(() => expect(panel.text()).toContain('Which card is it?'))
    panel.press(/^A card from outside mainland China/)
    await until(() => expect(panel.root.querySelectorAll('.claims li')).toHaveLength(5))
    const claims = panel.root.querySelector('.claims')?.textContent
    expect(claims).toMatch(/impossible to link.*dated Jun 13, 2019.*generally not compatible.*undated/)
    panel.press('Change')
    await until(() => expect(document.activeElement?.textContent).toMatch(/^The money is gone/))
    panel.press(/^Over a limit/)
    await until(() => expect(document.activeElement?.textContent).toBe('Change'))
    expect(panel.text()).toContain('Check the daily limit')
  })

  it('has the number of the region that is chosen', async () => {
    panel = await openGuides()
    panel.ask('payment-failed/else')
    await until(() => expect(panel.text()).toContain('No source gives a number for your region'))
    const select = panel.root.querySelector('select') as HTMLSelectElement
    select.value = 'HK'
    select.dispatchEvent(new Event('change', { bubbles: true }))
    await until(() => expect(panel.root.querySelector('a[href="tel:+85222453201"]')).not.toBeNull())
    await until(async () => expect(await runOf('settings:orders')).toEqual({ region: 'HK' }))
  })

  it('is copied as text with ticks and sources', async () => {
    const copied = vi.fn(async (_: string) => undefined)
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(copied)
    panel = await openGuides()
    panel.ask('payment-failed/limit')
    await until(() => expect(panel.text()).toContain('Over a limit'))
    panel.field(/^In Alipay open “Payment Settings”/).click()
    await until(() => expect(panel.text()).toMatch(/1 of \d+ done/))
    panel.press('Copy as text')
    await until(() => expect(copied).toHaveBeenCalled())
    const [text] = copied.mock.calls[0] as [string]
    expect(text).toMatch(/^Payment failed\n\nWhat you see\n ! {2}Look at your order list/)
    expect(text).toContain('[x] In Alipay open “Payment Settings”')
    expect(text).toMatch(/Sources\n- [\s\S]*A guide to Alipay payment errors/)
    panel.ask('refund-direct')
    await until(() => expect(panel.text()).toContain('When the money arrives'))
    panel.press('Copy as text')
    await until(() => expect(copied).toHaveBeenCalledTimes(2))
    const [refund] = copied.mock.calls[1] as [string]
    expect(refund).toContain('Customer service in the app or on the site: 官方客服 / 联系客服')
    expect(refund).toMatch(/- PPS in AlipayHK: .*1 to 3 working days/)
  })

  it('says when ticks cannot be stored, takes them back, and names what cannot be read', async () => {
    panel = await openGuides({}, { 'guide-run:alipayhk': 'broken' })
    expect(panel.text()).toContain('The ticks of 1 checklist could not be read')
    panel.ask('item-page')
    await until(() => expect(panel.text()).toMatch(/0 of/))
    vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('QuotaExceededError'))
    panel.field(/^Find the size chart/).click()
    await until(() => expect(panel.text()).toContain('The browser is out of space'))
    expect(panel.field(/^Find the size chart/).checked).toBe(false)
  })

  it.each(['', 'no-such', 'payment-failed/no-such', '__proto__', 'checkout', 'a/b:c/d'])(
    'an unknown place (%s) changes nothing stored',
    async (target) => {
      panel = await openGuides()
      panel.ask(target)
      expect(await runOf('guide-run:payment-failed')).toBeUndefined()
      expect(panel.text()).toMatch(/All checklists/)
    },
  )
})
