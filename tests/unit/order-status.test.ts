import { Converter } from 'opencc-js'
import { describe, expect, test } from 'vitest'
import {
  agreedTradeStatus,
  parseLogisticsState,
  parseOrderStatus,
  parseRefundStatus,
  refundStatusOfCode,
  tradeStatusOfCode,
} from '../../core/orders/status.ts'
import { refundStatuses, tradeStatuses } from '../../rules/status-codes.ts'
import { index, statusRules, traditional } from './order-fold.ts'

const trade = (words: string) => parseOrderStatus(words, index).trade?.status

describe('the many wordings of one state meet in one', () => {
  test.each([
    ['WAIT_BUYER_PAY', ['等待买家付款', '等待買家付款', '待付款', '商品已拍下，等待买家付款', '[我已拍下，待付款]']],
    ['PAY_PENDING', ['付款确认中', '国际信用卡支付付款确认中']],
    ['FRONT_NOPAID_FINAL_NOPAID', ['待付定金', '待支付定金', '等待付定金']],
    ['FRONT_PAID_FINAL_NOPAID', ['等待买家付尾款', '等待買家付尾款', '待付尾款', '待支付尾款', '已付定金，等待付尾款']],
    [
      'WAIT_SELLER_SEND_GOODS',
      ['买家已付款', '買家已付款', '待发货', '等待卖家发货', '买家已付款，等待商家发货', '等待卖家发货,即:买家已付款'],
    ],
    ['PAID_FORBID_CONSIGN', ['拼团中']],
    ['SELLER_CONSIGNED_PART', ['卖家部分发货', '賣家部分發貨']],
    [
      'WAIT_BUYER_CONFIRM_GOODS',
      [
        '卖家已发货',
        '賣家已發貨',
        '待收货',
        '待確認收貨',
        '未确认收货',
        '当前订单状态：卖家已发货，请查看页面下方物流信息了解宝贝寄送情况',
        '当前订单状态：卖家已发货，请查看…',
        '當前訂單狀態：賣家已發貨，請查看頁面下方物流信息了解寶貝寄送情況',
        '订单状态: 商家已发货，等待买家确认',
        '商家已发货,等待买家确认',
        ' 卖家 已发货 ',
        '卖家已发货。',
      ],
    ],
    ['TRADE_FINISHED', ['交易成功', '待评价', '待評價', '当前订单状态：交易成功', '交易成功，有退款']],
    ['ALL_CLOSED', ['交易关闭', '交易關閉', '订单关闭', '交易取消', '已取消', '当前订单状态：交易关闭']],
    ['TRADE_CLOSED', ['交易关闭，有退款', '交易关闭（有退款）']],
    ['TRADE_CLOSED_BY_TAOBAO', ['[超时未付款，系统关闭了订单]', '付款以前，卖家或买家主动关闭交易']],
  ])('%s', (status, wordings) => {
    expect(wordings.map((words) => [words, trade(words)])).toEqual(wordings.map((words) => [words, status]))
  })

  test('the words are kept as printed', () => {
    expect(parseOrderStatus(' 賣家已發貨 ', index)).toEqual({
      trade: { status: 'WAIT_BUYER_CONFIRM_GOODS', words: '賣家已發貨' },
    })
  })
})

describe('nothing rather than something wrong', () => {
  test.each([
    '交易异常',
    '订单冻结',
    '等待见面交易',
    '卖家已发货，您已申请退款',
    '买家已付款，请等待退款',
    '卖家已发货吗',
    '卖家已发货 交易关闭',
    '当前订单状态',
    'Shipped',
    '已发货12件',
  ])('%s is unknown, with its words', (words) => {
    expect(parseOrderStatus(words, index)).toEqual({ trade: { status: 'unknown', words } })
  })

  test.each(['', ' ', '　', '\u200b'])('blank words say nothing', (words) => {
    expect(parseOrderStatus(words, index)).toEqual({})
    expect(parseRefundStatus(words, index)).toBeUndefined()
    expect(parseLogisticsState(words, index)).toBeUndefined()
  })

  test('交易关闭 alone does not say whether money came back', () => {
    for (const words of ['交易关闭', '交易關閉', '订单已取消']) {
      expect(parseOrderStatus(words, index).refund).toBeUndefined()
      expect(['TRADE_CLOSED', 'TRADE_CLOSED_BY_TAOBAO']).not.toContain(trade(words))
    }
  })

  test('a refund word in the place of the status is a refund, not a state of the trade', () => {
    expect(parseOrderStatus('退款中', index)).toEqual({ refund: { status: 'REFUNDING', words: '退款中' } })
  })
})

test.each([
  ['买家已经申请退款，等待卖家同意', 'WAIT_SELLER_AGREE'],
  ['待商家处理', 'WAIT_SELLER_AGREE'],
  ['卖家已经同意退款，等待买家退货', 'WAIT_BUYER_RETURN_GOODS'],
  ['待買家退貨', 'WAIT_BUYER_RETURN_GOODS'],
  ['买家已经退货，等待卖家确认收货', 'WAIT_SELLER_CONFIRM_GOODS'],
  ['卖家拒绝退款', 'SELLER_REFUSE_BUYER'],
  ['退款关闭', 'CLOSED'],
  ['退款已撤销', 'CLOSED'],
  ['您已撤銷退款申請', 'CLOSED'],
  ['退款成功', 'SUCCESS'],
  ['退款状态：退款成功', 'SUCCESS'],
  ['退款中', 'REFUNDING'],
  ['退货退款中', 'REFUNDING'],
  ['没有申请退款', 'NO_REFUND'],
  ['换货成功', 'unknown'],
  ['售后成功', 'unknown'],
  ['买家已退货，待收货', 'unknown'],
])('the refund word %s is %s', (words, status) => {
  expect(parseRefundStatus(words, index)).toEqual({ status, words })
})

test('customer service is a fact beside the refund', () => {
  expect(parseRefundStatus('客服已经介入', index)).toMatchObject({ status: 'unknown', intervention: 'running' })
  expect(parseRefundStatus('退款成功', index)).not.toHaveProperty('intervention')
})

test.each([
  ['已签收 ', 'SIGN'],
  ['您的包裹已签收', 'SIGN'],
  ['已簽收', 'SIGN'],
  ['运输中', 'TRANSPORT'],
  ['运输中预计今天送达', 'TRANSPORT'],
  ['運輸中，預計11月08日送達', 'TRANSPORT'],
  ['物流派件中', 'DELIVERING'],
  ['派送中', 'DELIVERING'],
  ['待取件', 'AGENT_SIGN'],
  ['已发货', 'CONSIGN'],
  ['等待揽收中', 'WAIT_ACCEPT'],
  ['已到达集运仓', 'WAREHOUSE'],
  ['清关中', 'CUSTOMS'],
  ['已拒签', 'FAILED'],
  ['待签收', 'unknown'],
  ['暂无轨迹', 'unknown'],
  ['支付宝¥8.27', 'unknown'],
])('the parcel label %s is %s', (words, state) => {
  expect(parseLogisticsState(words, index)).toEqual({ state, words: words.trim() })
})

describe('codes in page data', () => {
  test.each([
    ['WAIT_BUYER_CONFIRM_GOODS', 'WAIT_BUYER_CONFIRM_GOODS'],
    ['TRADE_FINISHED', 'TRADE_FINISHED'],
    ['CREATE_CLOSED_OF_TAOBAO', 'TRADE_CLOSED_BY_TAOBAO'],
    ['TRADE_CLOSED', 'ALL_CLOSED'],
    ['SOMETHING_NEW', 'unknown'],
    ['', undefined],
    [undefined, undefined],
    [3, undefined],
  ])('%s is the trade status %s', (code, status) => {
    expect(tradeStatusOfCode(code, index)).toBe(status)
  })

  test('every status of the platform is a code that we read', () => {
    const groups = ['ALL_CLOSED', 'TRADE_CLOSED', 'unknown']
    for (const status of tradeStatuses.filter((one) => !groups.includes(one))) {
      expect(tradeStatusOfCode(status, index)).toBe(status)
    }
    for (const status of refundStatuses.filter((one) => one !== 'REFUNDING' && one !== 'unknown')) {
      expect(refundStatusOfCode(status, index)).toBe(status)
    }
  })

  test.each([
    ['WAIT_BUYER_PAY', undefined, 'WAIT_BUYER_PAY'],
    [undefined, 'TRADE_FINISHED', 'TRADE_FINISHED'],
    ['unknown', 'TRADE_FINISHED', 'TRADE_FINISHED'],
    ['TRADE_FINISHED', 'unknown', 'TRADE_FINISHED'],
    ['ALL_CLOSED', 'TRADE_CLOSED_BY_TAOBAO', 'TRADE_CLOSED_BY_TAOBAO'],
    ['FRONT_PAID_FINAL_NOPAID', 'WAIT_BUYER_PAY', 'FRONT_PAID_FINAL_NOPAID'],
    ['TRADE_FINISHED', 'WAIT_BUYER_PAY', 'unknown'],
    [undefined, undefined, undefined],
  ] as const)('words %s and code %s agree on %s', (words, code, status) => {
    expect(agreedTradeStatus(words, code)).toBe(status)
  })
})

describe('the rules', () => {
  test('no wording stands twice in one place, and each says something, with a source', () => {
    const all = statusRules.labels.flatMap(({ at, words }) => words.map((one) => `${at} ${index.fold(one)}`))
    expect(all.filter((one, i) => all.indexOf(one) !== i)).toEqual([])
    for (const rule of [...statusRules.labels, ...statusRules.codes]) {
      expect(rule.trade ?? rule.refund ?? rule.logistics ?? rule.intervention, JSON.stringify(rule)).toBeDefined()
      expect(statusRules.sources).toHaveProperty([rule.source])
    }
    const used = new Set([...statusRules.labels, ...statusRules.codes].map(({ source }) => source))
    expect(Object.keys(statusRules.sources).filter((source) => !used.has(source))).toEqual([])
  })

  test('the fold that the extension ships knows the Traditional form of every wording', () => {
    const toTraditional = Converter({ from: 'cn', to: 't' })
    const words = statusRules.labels.flatMap((label) => label.words).join('')
    const pairs = [...new Set(words)].map((char) => toTraditional(char) + char).filter(([from, to]) => from !== to)
    expect(pairs.length).toBeGreaterThan(50)
    expect(pairs.filter((pair) => !traditional.includes(pair))).toEqual([])
  })
})
