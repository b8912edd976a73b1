/** The card of an order with several refunds: which item a step is about, and where its words are looked for. */
import { h, render } from 'preact'
import { afterEach, expect, test } from 'vitest'
import type { OrderFacts, RefundStatus, SubOrderFacts } from '../../core/orders/facts.ts'
import { OrderCard } from '../../features/orders/on-page/card.tsx'
import { verdictOf } from '../../features/orders/on-page/verdict.ts'
import { makeTimeWords } from '../../features/orders/time-words.ts'
import { speak } from '../../locales/i18n.ts'
import { makeOrdersPack } from '../../scripts/vocabulary/orders-pack.ts'
import { orderOf, seenAt } from '../unit/order-facts.ts'

const pack = makeOrdersPack('1', 'en')
const { t } = speak('en', 'en', pack.words)
afterEach(() => document.body.replaceChildren())

const item = (title: string, status?: RefundStatus): SubOrderFacts => ({ title, ...(status && { refund: { status } }) })

/** The steps with the names of items below them, and whose control each "Show me" asks for. */
function draw(items: SubOrderFacts[], pressed?: number, more: Partial<OrderFacts> = {}) {
  const facts = orderOf('WAIT_BUYER_CONFIRM_GOODS', { items, ...more })
  const asked: (number | undefined)[] = []
  const parts = {
    ...{ facts, pack, t, now: seenAt, time: makeTimeWords('en'), language: 'en', direction: 'ltr' as const },
    verdict: verdictOf(facts, pack, {}, seenAt),
    region: 'other' as const,
    item: pressed,
    onCopy: async () => true,
    onPage: (wordings: readonly string[]) => wordings.find((one) => one === '查看退款'),
    onShow: (_: readonly string[], about?: number) => void asked.push(about),
    onClose: () => undefined,
  }
  const place = document.body.appendChild(document.createElement('main'))
  render(h(OrderCard, { parts }), place)
  const lines = [...document.querySelectorAll('section[aria-labelledby="steps"] li')]
  for (const button of document.querySelectorAll<HTMLButtonElement>('.show')) button.click()
  return { names: lines.map((line) => [...line.querySelectorAll('bdi')].map((one) => one.textContent).join()), asked }
}

test.each<[string, SubOrderFacts[], number | undefined, string, number | undefined]>([
  ['the only refund', [item('甲'), item('乙', 'WAIT_SELLER_AGREE')], undefined, '乙', 1],
  ['the only refund, from another mark', [item('甲', 'NO_REFUND'), item('乙', 'WAIT_SELLER_AGREE')], 0, '乙', 1],
  ['one of two', [item('甲', 'WAIT_SELLER_AGREE'), item('乙', 'WAIT_SELLER_AGREE')], 1, '甲,乙', 1],
  [
    'two, from the mark of the order',
    [item('甲', 'WAIT_SELLER_AGREE'), item('乙', 'WAIT_SELLER_AGREE')],
    undefined,
    '甲,乙',
    undefined,
  ],
  ['an order of one item', [item('甲', 'WAIT_SELLER_AGREE')], undefined, '', 0],
])('%s', (_, items, pressed, names, about) => {
  const drawn = draw(items, pressed)
  expect(drawn.names).toContain(names)
  expect(new Set(drawn.asked)).toEqual(new Set([about]))
})

test('on the page of one refund its state stands above all, whichever item it is', () => {
  const before = { readAt: { 'refund.status': seenAt - 1000 } }
  const items = [
    { ...item('甲', 'SUCCESS'), ...before },
    item('乙', 'WAIT_BUYER_RETURN_GOODS'),
    { ...item('丙', 'CLOSED'), ...before },
  ]
  draw(items, undefined, { pageKind: 'refund' })
  expect(document.querySelector('h2')?.textContent).toBe(t('refundStatus.WAIT_BUYER_RETURN_GOODS'))
  document.body.replaceChildren()
  // The form of another request prints no state.
  draw([item('乙'), { ...item('甲', 'SUCCESS'), ...before }], undefined, { pageKind: 'refund' })
  expect(document.querySelector('h2')?.textContent).toBe(t('tradeStatus.WAIT_BUYER_CONFIRM_GOODS'))
})
