/** With the whole vocabulary: 付款时间 is when somebody paid or when to pay, and its name says neither. */
import { expect, test } from 'vitest'
import { idOf } from '../../scripts/vocabulary/compile.ts'
import { sourceOfRepository } from '../../scripts/vocabulary/read.ts'
import { makeReader } from '../../scripts/vocabulary/reader.ts'

const source = sourceOfRepository()
const { gloss } = makeReader('en', source)
const said = (text: string, page = 'order-detail') => gloss(text, page).translation

test.each([
  ['尾款支付时间：12月1日-12月3日', 'Balance payment time: Dec 1-Dec 3'],
  ['尾款支付时间：2026.12.01 20:00-2026.12.03 24:00', 'Balance payment time: 2026.12.01 20:00-2026.12.03 24:00'],
  ['尾款支付时间', 'Balance payment time'],
  ['付款时间：12月1日-12月3日', 'Payment time: Dec 1-Dec 3'],
  ['付款时间：2026-11-29 12:30:11', 'Payment time: 2026-11-29 12:30:11'],
  ['退款时间：3天', 'Refund time: 3 days'],
  ['确认收货时间：10天', 'Confirmation time: 10 days'],
  ['评价时间：15天内', 'Review time: Within 15 days'],
  ['出库时间：48小时内', 'Time of leaving the warehouse: Within 48 hours'],
  ['扣款时间：12月1日', 'Time of the charge: Dec 1'],
  ['收货时间：12月1日-12月3日', 'Time of receipt: Dec 1-Dec 3'],
  ['下单时间：12月1日-12月3日', 'Time of order: Dec 1-Dec 3'],
  ['申请时间：7天内', 'Time of the request: Within 7 days'],
  ['发货日期：12月1日-12月3日', 'Shipping date: Dec 1-Dec 3'],
  ['签收时间：12月1日-12月3日', 'Time of signature: Dec 1-Dec 3'],
  ['寄回时间：7天内', 'Time for sending back: Within 7 days'],
  // Said before, and still.
  ['发货时间：48小时内', 'Shipping time: Within 48 hours'],
  ['创建时间：2026-11-29 12:30:11', 'Ordered: 2026-11-29 12:30:11'],
  ['最晚付款时间：12月1日', 'Pay by (China time): Dec 1'],
  ['上次登录时间：12月1日', 'Last signed in: Dec 1'],
  ['剩余付款时间：3天', 'Time left to pay: 3 days'],
  ['预计发货时间：12月1日', 'Expected shipping: Dec 1'],
  ['尾款支付时间12月1日-12月3日', 'Pay the balance Dec 1 to Dec 3 (China time)'],
])('%s → %j', (text, translation) => {
  expect(said(text)).toBe(translation)
})

/** What of its own lies behind: who signed in last, when a shop was founded, when an order was made. */
const past =
  /^(?:account\.last-|cart\.added-|search\.|attributes\.|site\.|xianyu\.|products\.)|created|updated|submitted/
const done =
  /^(?!Expected|Time |Not |No |Too |Agreed time)(?:\S+ )?(?:paid|sent|left|put|sold|reached|\w+ed)(?: (?:on|at|for|the \w+))*$/i

test('no name of a time says that it has happened', () => {
  const wrong = source.entries.flatMap((entry) => {
    if (past.test(idOf(entry))) return []
    return entry.zh
      .filter(
        (zh) =>
          /^[^{}已过超期延了]{2,8}(?:时间|日期)$/.test(zh) &&
          !/创建|生成|最[近后]|上次|更新|修改|修订|发布|订购|提交|上架|添加/.test(zh),
      )
      .map((zh) => `${zh} → ${said(zh, entry.on?.[0] ?? 'any')}`)
      .filter((line) => done.test(line.split('→ ')[1] ?? ''))
  })
  expect(wrong).toEqual([])
})
