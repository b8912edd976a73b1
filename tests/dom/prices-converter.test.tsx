/** The Money tab: the converter with its fees, and what a refund brings. */
import { describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { LastAmounts } from '../../services/last-amounts.ts'
import {
  choose,
  click,
  euro,
  field,
  open,
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

describe('the converter', () => {
  it('converts as one types, in either field, and remembers it for the next time', async () => {
    await openOn('#money', {})
    type(yuan(), '268')
    await until(() => expect(euro().value).toBe('34.84'))
    type(euro(), '13')
    await until(() => expect(yuan().value).toBe('100.00'))
    await until(async () => expect(await stored('prices:last')).toMatchObject({ typed: { text: '13', side: 'own' } }))
    await open(() => [{}], '#money')
    await until(() => expect([euro().value, yuan().value]).toEqual(['13', '100.00']))
  })

  it('swaps: the same figures in the other currency, which now stands first', async () => {
    await openOn('#money', {})
    type(yuan(), '100')
    await until(() => expect(euro().value).toBe('13.00'))
    click('Swap the currencies')
    await until(() => expect([euro().value, yuan().value]).toEqual(['100', '769.23']))
    const inputs = [...root().querySelectorAll('.converter input')]
    expect(inputs[0]).toBe(euro())
  })

  it('arrows step by one unit, Enter keeps the amount, and a kept one comes back', async () => {
    await openOn('#money', {})
    type(yuan(), '100')
    await until(() => expect(euro().value).toBe('13.00'))
    press(yuan(), 'ArrowUp')
    await until(() => expect(yuan().value).toBe('101.00'))
    press(yuan(), 'Enter')
    await says('CN¥101.00 = €13.13')
    type(yuan(), '5')
    await until(() => expect(euro().value).toBe('0.65'))
    click(/CN¥101\.00/)
    await until(() => expect([yuan().value, euro().value]).toEqual(['101.00', '13.13']))
    click('Clear')
    await until(async () => expect(await stored('prices:last')).toMatchObject({ amounts: [] }))
    click('Undo')
    await says('CN¥101.00 = €13.13')
    await until(async () => expect(await stored('prices:last')).toMatchObject({ amounts: [{ minor: 10100 }] }))
  })

  it('a kept amount comes back in its own currency, selected: what is typed next takes its place', async () => {
    await openOn('#money', {})
    type(euro(), '21')
    await until(() => expect(yuan().value).toBe('161.54'))
    press(euro(), 'Enter')
    await says('€21.00 = CN¥161.54')
    type(yuan(), '5')
    await until(() => expect(euro().value).toBe('0.65'))
    click(/€21\.00/)
    await until(() => expect(euro().value).toBe('21.00'))
    await until(() => expect(document.activeElement).toBe(euro()))
    expect([euro().selectionStart, euro().selectionEnd]).toEqual([0, 5])
  })

  it('another popup’s amounts are neither lost nor brought back', async () => {
    await openOn('#money', {})
    const keep = (...minors: number[]) => {
      const amounts = minors.map((minor) => ({ minor, currency: 'CNY' }))
      const typed = { text: '200', side: 'shop', top: 'shop' }
      return fakeBrowser.storage.local.set({ 'prices:last': { typed, refund: '', amounts } })
    }
    const kept = async () => ((await stored('prices:last')) as LastAmounts).amounts.map(({ minor }) => minor)
    const enter = async (text: string, worth: string) => {
      type(yuan(), text)
      await until(() => expect(euro().value).toBe(worth))
      press(yuan(), 'Enter')
    }
    await enter('100', '13.00')
    await until(async () => expect(await kept()).toEqual([10_000]))
    await keep(20_000, 10_000)
    await enter('300', '39.00')
    await until(async () => expect(await kept()).toEqual([30_000, 20_000, 10_000]))
    await says('CN¥200.00 = €26.00')
    expect(yuan().value).toBe('300')
    await keep()
    await until(() => expect(root().textContent).not.toMatch('CN¥200.00 ='))
    await enter('5', '0.65')
    await until(async () => expect(await kept()).toEqual([500]))
  })

  it('what is forgotten in the settings is gone here too, is not stored again, and comes back with its undoing', async () => {
    const last = {
      typed: { text: '268', side: 'shop', top: 'shop' },
      refund: '50',
      amounts: [{ minor: 123_400, currency: 'CNY' }],
    }
    await openOn('#money', {}, { 'prices:last': last })
    const refund = () => field('Refund in yuan').value
    await until(() => expect([yuan().value, refund()]).toEqual(['268', '50']))
    await fakeBrowser.storage.local.remove('prices:last')
    await until(() => expect([yuan().value, refund()]).toEqual(['', '']))
    expect(root().textContent).not.toMatch('1,234')
    await fakeBrowser.storage.local.set({ 'prices:last': last })
    await until(() => expect([yuan().value, refund()]).toEqual(['268', '50']))
    await says('CN¥1,234.00 =')
    await fakeBrowser.storage.local.remove('prices:last')
    await until(() => expect([yuan().value, refund()]).toEqual(['', '']))
    type(yuan(), '7')
    await until(async () =>
      expect(await stored('prices:last')).toMatchObject({ typed: { ...last.typed, text: '7' }, refund: '' }),
    )
    // The new amount is remembered a while after it was typed.
    expect(await stored('prices:last')).not.toMatchObject({ amounts: expect.arrayContaining(last.amounts) })
    expect(yuan().value).toBe('7')
  })

  it.each<[string, RegExp]>([
    ['12-34', /not an amount/],
    ['1.234567', /CNY does not use that many decimal places/],
    ['-5', /Negative amounts/],
    ['US$50', /another currency\. Enter an amount in CNY/],
    ['99999999999999', /too large/],
  ])('says why %s is no amount, and shows no result', async (text, why) => {
    await openOn('#money', {})
    type(yuan(), text)
    await says(why)
    expect(root().textContent?.split(why)).toHaveLength(2)
    expect(euro().value).toBe('')
    expect(yuan().getAttribute('aria-invalid')).toBe('true')
    expect(root().textContent).not.toMatch('Total')
  })

  it('shows fee and total with who says so, and sources that disagree side by side', async () => {
    await openOn('#money', { route: 'chunghwa-post-atm-card' })
    type(yuan(), '100')
    await says(/Converted€13\.00Fee: 1%€0\.13Total€13\.13/)
    await says('Source: Chunghwa Post')
    choose('How you pay', 'international-card')
    await says(/sources disagree/)
    await says(/No fee€0\.00Total€13\.00.*Fee: 3%€0\.39Total€13\.39/)
    await until(async () => expect(await stored(settingsKey)).toMatchObject({ route: 'international-card' }))
    // Above every threshold all sources come to the same, and each says its own.
    type(yuan(), '300')
    await says(/Fee: 3%€1\.17Total€40\.173 sources say so3% on payments from CN¥200\.00\. Source: chinaguide/)
    type(euro(), '13')
    await says('Including the fee, €13.00 covers a price of up to CN¥97.12')
    choose('How you pay', 'huabei')
    await says('no source gives the fee')
  })

  it('an agent’s fee is typed where it is needed', async () => {
    await openOn('#money', { route: 'agent' })
    type(yuan(), '100')
    await says('enter the fee below')
    type(field('Fee in percent'), '5 %')
    await says('Fee: 5%')
    type(field('Fixed fee per payment'), '10')
    await says(/Fee: 5% and CN¥10\.00€1\.95Total€14\.95/)
    await until(async () =>
      expect(await stored(settingsKey)).toMatchObject({
        agentFee: { percent: '5', fixed: { minor: 1000, currency: 'CNY' } },
      }),
    )
    type(field('Fee in percent'), '500')
    await says('Enter a number from 0 to 100')
    expect(await stored(settingsKey)).toMatchObject({ agentFee: { percent: '5' } })
  })
})
