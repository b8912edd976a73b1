/** The Money tab beside its converter: the yuan as one's own currency, fees that nobody names, what a refund brings. */
import { describe, expect, it } from 'vitest'
import { choose, click, field, openOn, root, says, type, until, yuan } from './prices-panel.ts'

it('with the yuan as one’s own currency nothing is converted into itself; the way to another one is there', async () => {
  await openOn(
    '#money',
    { currency: 'CNY' },
    {
      'prices:last': {
        typed: { text: '3', side: 'shop', top: 'shop' },
        refund: '50',
        amounts: [{ minor: 300, currency: 'CNY' }],
      },
    },
  )
  await says('nothing needs converting. To convert prices, choose another currency.')
  expect(root().textContent).not.toMatch(/CN¥3\.00/)
  choose('Paid by', 'alipayhk-pps')
  await says('About CN¥50.00 back')
  await says('No source says whether fees are refunded')
  expect(root().textContent).not.toMatch('rate above')
  click('Change currency, rate or rounding')
  await says('My currency')
})

it('a fee that no source names is neither nought nor in a total', async () => {
  await openOn('#money', { route: 'alipayhk-balance' })
  type(yuan(), '268')
  await says('no source gives the fee')
  expect(document.body.textContent).not.toMatch(/No fee|with the fee|Total/)
})

describe('what will I get back', () => {
  it('the amount, and the days between which it arrives', async () => {
    await openOn('#money', { route: 'alipayhk-pps' })
    type(field('Refund in yuan'), '235')
    type(field('Refunded on'), '2026-04-02')
    await says('About €30.55 back')
    await says(/Expected Wed, Apr 8\s–\sFri, Apr 10, 2026/)
    choose('Paid by', 'international-card')
    await says('no source is reliable enough')
    type(field('Refund in yuan'), 'US$50')
    await says('This names another currency. Enter an amount in CNY.')
    expect(root().textContent).not.toMatch('About €')
    type(field('Refund in yuan'), '50')
    choose('Paid by', 'alipayhk-balance')
    type(field('Refunded on'), '2026-11-28')
    await says(/Expected by \w+, Dec 8, 2026, counting working days/)
    type(field('Refunded on'), '')
    await says('Enter the day of the refund')
    type(field('Refunded on'), '2031-04-02')
    await says('public holidays for that time are not known yet')
  })

  it('is asked by the way of paying that is chosen above, until another one is picked here', async () => {
    await openOn('#money', {})
    const paidBy = () => field<HTMLSelectElement>('Paid by').value
    expect(paidBy()).toBe('unset')
    choose('How you pay', 'alipayhk-pps')
    await until(() => expect(paidBy()).toBe('alipayhk-pps'))
    choose('Paid by', 'alipayhk-balance')
    choose('How you pay', 'international-card')
    await until(() => expect(field<HTMLSelectElement>('How you pay').value).toBe('international-card'))
    expect(paidBy()).toBe('alipayhk-balance')
  })
})
