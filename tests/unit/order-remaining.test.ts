import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deadlineKindOfTrade, deadlineKindOfWords, localDueAt, parseDeadline } from '../../core/orders/printed.ts'
import { formatRemaining, parseRemaining, remainingSeconds, remainingUntil } from '../../core/orders/remaining.ts'
import { dayMs, hourMs, minuteMs, secondMs } from '../../core/orders/times.ts'
import { fold } from './order-fold.ts'

const span = (d: number, h = 0, m = 0, s = 0) => d * dayMs + h * hourMs + m * minuteMs + s * secondMs

describe('every form of a remaining time', () => {
  test.each([
    ['还剩9天23时', span(9, 23), hourMs],
    ['还剩9天9时', span(9, 9), hourMs],
    ['還剩9天23時', span(9, 23), hourMs],
    ['9天23時', span(9, 23), hourMs],
    ['剩余2天', span(2), dayMs],
    ['剩餘2天', span(2), dayMs],
    ['还有3天12小时', span(3, 12), hourMs],
    ['還有3天12小時', span(3, 12), hourMs],
    ['23:59:59', span(0, 23, 59, 59), secondMs],
    ['还剩 47:59:59', span(0, 47, 59, 59), secondMs],
    ['2天 23:59:59', span(2, 23, 59, 59), secondMs],
    ['还剩2天23:59:59', span(2, 23, 59, 59), secondMs],
    ['还剩 9 天 23 小时 59 分 30 秒', span(9, 23, 59, 30), secondMs],
    ['您还有 7天13小时25分39秒来完成宝贝', span(7, 13, 25, 39), secondMs],
    ['您还有 7 天 13 小时 25 分 39 秒 ;来确认收货,超时订单自动确认收货', span(7, 13, 25, 39), secondMs],
    ['剩余付款时间：23小时59分', span(0, 23, 59), minuteMs],
    ['剩余时间 59分钟', span(0, 0, 59), minuteMs],
    ['还剩48小时', span(0, 48), hourMs],
    ['还剩０天５时', span(0, 5), hourMs],
    ['9天23小时后自动确认收货', span(9, 23), hourMs],
    ['还剩0天0时', 0, hourMs],
    ['还剩不足1天', 0, dayMs],
    ['剩余不到2小时', 0, 2 * hourMs],
  ])('%s', (text, remainingMs, granularityMs) => {
    expect(parseRemaining(text)).toEqual({ remainingMs, granularityMs })
  })

  test.each([
    '承诺48小时内发货',
    '7天无理由退货',
    '15天价保',
    '预售，30天内发货',
    '店铺预售，付款后 65 天内',
    '23:59',
    '请在23:59前付款',
    '还剩23:59',
    '2天',
    '20点',
    '11月9日 9时',
    '2026-11-11 20:00:00',
    '还剩9天25时',
    '还剩2天23:60:00',
    '还剩1.5天',
    '还剩约3天',
    '约还剩3天',
    '大概剩余3天',
    '还剩3天左右',
    '还剩3天12小时左右',
    '还剩59分钟左右',
    '还剩3天，12小时后',
    '还剩3天或还剩4天',
    '还剩2件',
    '还剩9',
    '还剩',
    '',
  ])('%s is not read as one', (text) => {
    expect(parseRemaining(text)).toBeUndefined()
  })

  test('parse of a formatted remaining time is identity, at the precision that was printed', () => {
    const granularities = fc.constantFrom(dayMs, hourMs, minuteMs, secondMs)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 * dayMs }), granularities, (ms, granularityMs) => {
        const remainingMs = Math.floor(ms / granularityMs) * granularityMs
        expect(parseRemaining(formatRemaining({ remainingMs, granularityMs }))).toEqual({ remainingMs, granularityMs })
      }),
    )
  })
})

describe('remaining times of page data', () => {
  test('the target minus the time of the server, whatever the clock of the user', () => {
    expect(remainingUntil('1763364887000', '1762844132387')).toEqual({
      remainingMs: 520_754_613,
      granularityMs: 1,
      dueAt: 1_763_364_887_000,
    })
    expect(remainingUntil(1_763_364_887_000, 1_763_364_887_001)?.remainingMs).toBe(0)
  })

  test.each([
    ['', '1762844132387'],
    ['1763364887', '1762844132387'],
    [653139, 1_762_844_132_387],
    [null, 1_762_844_132_387],
    [1_763_364_887_000, undefined],
    [Number.NaN, Number.NaN],
  ])('%s and %s are no stamps', (target, server) => {
    expect(remainingUntil(target, server)).toBeUndefined()
  })

  test('a counter of seconds', () => {
    expect(remainingSeconds(653139)).toEqual({ remainingMs: span(7, 13, 25, 39), granularityMs: secondMs })
    for (const wrong of [-1, 1.5, '653139', 1_763_364_887_000, undefined])
      expect(remainingSeconds(wrong)).toBeUndefined()
  })
})

describe('deadlines in words', () => {
  const at = (iso: string) => Date.parse(`${iso}+08:00`)
  const seenAt = at('2026-11-07T21:43:00')
  const hint = { seenAt }

  test.each([
    ['12月08日 03:46前发货', 'ship', at('2026-12-08T03:46:00'), minuteMs],
    ['11月12日 14:44前發貨', 'ship', at('2026-11-12T14:44:00'), minuteMs],
    ['预计11月08日送达', 'arrival', at('2026-11-08T00:00:00'), dayMs],
    ['承诺2月24日送达', 'arrival', at('2027-02-24T00:00:00'), dayMs],
    ['运输中预计今天送达', 'arrival', at('2026-11-07T00:00:00'), dayMs],
    ['预计明天送达', 'arrival', at('2026-11-08T00:00:00'), dayMs],
    ['您订单的最晚付款时间为：2026-11-08 10:00:00', 'pay', at('2026-11-08T10:00:00'), secondMs],
    ['请在23:59前付款', 'pay', at('2026-11-07T23:59:00'), minuteMs],
    ['价保期 2026-11-07 14:42:51 到 2026-11-29 23:59:59', 'price-guard', at('2026-11-29T23:59:59'), secondMs],
    ['将于2026-11-17 15:34自动确认收货', 'confirm-receipt', at('2026-11-17T15:34:00'), minuteMs],
  ])('%s is %s', (words, kind, dueAt, granularityMs) => {
    expect(parseDeadline(words, fold, hint)).toEqual({ kind, deadline: { dueAt, granularityMs, words, seenAt } })
  })

  test('a countdown keeps what was left and when it was read', () => {
    expect(parseDeadline(' 还剩9天9时 ', fold, hint)).toEqual({
      deadline: { remainingMs: span(9, 9), granularityMs: hourMs, words: '还剩9天9时', seenAt },
    })
    expect(parseDeadline('9天23小时后自动确认收货', fold, hint)?.kind).toBe('confirm-receipt')
  })

  test.each([
    '2026-11-07 12:39:38',
    '11月08日',
    '交易成功',
    '承诺48小时内发货',
    '请在20:00前付款',
    '价保期 2026-11-07',
    '',
  ])('%s is no deadline', (words) => {
    expect(parseDeadline(words, fold, hint)).toBeUndefined()
  })

  test('what a bare countdown runs to is said by the words around it, else by the status', () => {
    expect(deadlineKindOfWords('您还有…来完成宝贝 的"确认收货"操作。支付宝将把货款支付给卖家', fold)).toBe(
      'confirm-receipt',
    )
    expect(deadlineKindOfWords('卖家已发货，还剩9天9时自动确认', fold)).toBeUndefined()
    expect(deadlineKindOfWords('卖家已发货待收货，还剩9天9时', fold)).toBeUndefined()
    expect(deadlineKindOfWords('等待卖家确认收货，还剩9天9时', fold)).toBe('seller-confirms-return')
    expect(deadlineKindOfTrade('WAIT_BUYER_CONFIRM_GOODS', '卖家已发货，還剩9天9時自動確認', fold)).toBe(
      'confirm-receipt',
    )
    expect(deadlineKindOfTrade('WAIT_BUYER_PAY', '还剩23:59:59', fold)).toBe('pay')
    expect(deadlineKindOfTrade('unknown', '还剩9天', fold)).toBeUndefined()
  })

  test.each(['FRONT_NOPAID_FINAL_NOPAID', 'FRONT_PAID_FINAL_NOPAID'] as const)(
    'a bare countdown on a pre-sale order (%s) may run to the start of the balance payment or to its end: no kind',
    (status) => {
      expect(deadlineKindOfTrade(status, '剩余2天', fold)).toBeUndefined()
      expect(parseDeadline('剩余2天', fold, hint)).not.toHaveProperty('kind')
    },
  )

  test('with the words for its end, it is the end of the balance payment', () => {
    expect(parseDeadline('距尾款支付截止还剩2天', fold, hint)).toMatchObject({ kind: 'pay-balance' })
    expect(parseDeadline('付尾款剩余2天', fold, hint)).not.toHaveProperty('kind')
  })

  test('a countdown counts from its reading, a printed moment is the moment', () => {
    const base = { granularityMs: 1, words: '', seenAt: 1000 }
    expect(localDueAt({ ...base, remainingMs: 500 })).toBe(1500)
    expect(localDueAt({ ...base, dueAt: 9000 })).toBe(9000)
    expect(localDueAt({ ...base, remainingMs: 500, dueAt: 9000 })).toBe(1500)
  })
})
