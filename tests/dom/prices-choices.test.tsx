/** The rate in the Money tab, the price settings, and what axe says of both. */
import axe from 'axe-core'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import {
  click,
  field,
  fresh,
  openOn,
  press,
  root,
  says,
  settingsKey,
  stored,
  type,
  until,
  yuan,
} from './prices-panel.ts'

afterEach(() => vi.unstubAllGlobals())

describe('choices', () => {
  it('finds a currency by its country, and chooses it with the keyboard alone', async () => {
    await openOn('#settings', {})
    const box = field('My currency')
    box.focus()
    type(box, 'thail')
    await says('Thai Baht')
    press(box, 'Enter')
    await until(async () => expect(await stored(settingsKey)).toMatchObject({ currency: 'THB' }))
    await until(() => expect(box.value).toBe('Thai Baht'))
    type(box, 'nonsense')
    await says('No currency matches')
    press(box, 'Escape')
    await until(() => expect(box.value).toBe('Thai Baht'))
  })

  it('an own rate: far from the service’s it is refused, at some distance pointed out', async () => {
    await openOn('#settings', {})
    const toggle = () =>
      [...root().querySelectorAll<HTMLLabelElement>('label.switch')]
        .find(({ textContent }) => textContent?.startsWith('Use my own rate'))
        ?.click()
    toggle()
    await until(async () =>
      expect(await stored(settingsKey)).toMatchObject({ ownRate: { currency: 'EUR', rate: '1/7.6923' } }),
    )
    type(field('1 EUR in CNY'), '0.13')
    await says('Not used: the rate service has 7.6923')
    expect(await stored(settingsKey)).toMatchObject({ ownRate: { rate: '1/7.6923' } })
    type(field('1 EUR in CNY'), '999999999999')
    await says('Enter one number above zero, up to 9,000,000, with at most 9 decimals.')
    type(field('1 EUR in CNY'), '10')
    await says('Your rate is used anyway')
    await until(async () => expect(await stored(settingsKey)).toMatchObject({ ownRate: { rate: '1/10' } }))
    click('Other way round')
    await says('Not used: the rate service has 0.13')
    toggle()
    await until(async () => expect(await stored(settingsKey)).toMatchObject({ ownRate: null }))
  })

  it('an own rate that is switched off is there when one is wanted again, however much later', async () => {
    const ownRate = { currency: 'EUR', rate: '0.14' }
    const toggle = () =>
      [...root().querySelectorAll<HTMLLabelElement>('label.switch')]
        .find(({ textContent }) => textContent?.startsWith('Use my own rate'))
        ?.click()
    await openOn('#settings', { ownRate })
    toggle()
    await until(async () => expect(await stored(settingsKey)).toMatchObject({ ownRate: null, ownRateOff: ownRate }))
    await openOn('#settings', (await stored(settingsKey)) as object)
    toggle()
    await until(async () => expect(await stored(settingsKey)).toMatchObject({ ownRate, ownRateOff: null }))
    expect(field('1 CNY in EUR').value).toBe('0.14')
  })

  it('an own rate and an own fee are published when they are whole', async () => {
    await openOn('#settings', { route: 'custom', ownRate: { currency: 'EUR', rate: '1/8' } })
    const published: unknown[] = []
    fakeBrowser.storage.onChanged.addListener((changes) => void published.push(changes[settingsKey]?.newValue))
    for (const text of ['7', '7.', '7.5']) type(field('1 EUR in CNY'), text)
    for (const text of ['3', '3.', '3.5']) type(field('Fee in percent'), text)
    for (const text of ['1', '12', '12.', '12.x']) type(field('Fixed fee per payment'), text)
    for (const text of ['2', '20']) type(field('Fixed fee per payment'), text)
    await until(async () =>
      expect(await stored(settingsKey)).toMatchObject({
        ownRate: { rate: '1/7.5' },
        customFee: { percent: '3.5', fixed: { minor: 2000 } },
      }),
    )
    expect(published).toHaveLength(2)
    type(field('1 EUR in CNY'), '7.25')
    field('1 EUR in CNY').dispatchEvent(new Event('change', { bubbles: true }))
    expect(field('1 EUR in CNY').value).toBe('7.25')
    await vi.waitFor(async () => expect(await stored(settingsKey)).toMatchObject({ ownRate: { rate: '1/7.25' } }), 300)
    // What comes just before the popup is closed: a write that begins with the end of the page comes too late.
    const endings = ['pagehide', 'blur', 'visibilitychange'].map((type) => new Event(type))
    for (const [n, ending] of [...endings, new KeyboardEvent('keydown', { key: 'Escape' })].entries()) {
      type(field('1 EUR in CNY'), `7.${n + 1}`)
      window.dispatchEvent(ending)
      const ownRate = { rate: `1/7.${n + 1}` }
      await vi.waitFor(async () => expect(await stored(settingsKey)).toMatchObject({ ownRate }), 250)
    }
  })

  it('an own rate and fee that another window, or a file, takes away or brings are shown as they are', async () => {
    const fee = (percent: string) => ({ percent, fixed: { minor: 150, currency: 'CNY' } })
    const mine = { route: 'custom', ownRate: { currency: 'EUR', rate: '0.14' }, customFee: fee('3') }
    await openOn('#settings', mine)
    const shown = () => {
      const rate = [...root().querySelectorAll('label')].some(({ textContent }) =>
        /EUR in|CNY in/.test(textContent ?? ''),
      )
      return [rate && field(/(EUR|CNY) in/).value, field('Fee in percent').value, field('Fixed fee per payment').value]
    }
    expect(shown()).toEqual(['0.14', '3', '1.50'])
    const store = (settings: object) =>
      fakeBrowser.storage.local.set({ [settingsKey]: { currency: 'EUR', route: 'custom', ...settings } })
    await store({})
    await until(() => expect(shown()).toEqual([false, '', '']))
    await store({ ownRate: { currency: 'EUR', rate: '1/8' }, customFee: fee('4') })
    await until(() => expect(shown()).toEqual(['8', '4', '1.50']))
    // What is being typed here is not lost to it.
    type(field('Fee in percent'), '4.5')
    type(field('1 EUR in CNY'), '7.5')
    await store({ ownRate: { currency: 'EUR', rate: '1/9' }, customFee: fee('5') })
    await until(async () =>
      expect(await stored(settingsKey)).toMatchObject({ ownRate: { rate: '1/7.5' }, customFee: { percent: '4.5' } }),
    )
    expect(shown()).toEqual(['7.5', '4.5', '1.50'])
  })

  it('without a currency or a rate it says what to do, with the choices at hand', async () => {
    await openOn('#money', { currency: 'XPD' })
    await says('There is no rate for XPD')
    expect(field('My currency')).toBeDefined()
  })
})

it.each(['#money', '#settings'] as const)(
  '%s has no fault that axe finds, and no word without a translation',
  async (place) => {
    await openOn(
      place,
      { route: 'agent', ownRate: { currency: 'EUR', rate: '1/12' } },
      { rates: fresh({ refused: ['EUR'] }) },
    )
    if (place === '#money') type(yuan(), '12-3')
    else field('My currency').click()
    await until(() => expect(root().textContent).toMatch(place === '#money' ? 'not an amount' : 'Thai Baht'))
    const { violations } = await axe.run(root(), { rules: { 'color-contrast': { enabled: false } } })
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
    expect(root().textContent).not.toMatch(/\b(typed|rateTrouble|noArrival|payNote|refundRoute)\.|\{\{/)
  },
)
