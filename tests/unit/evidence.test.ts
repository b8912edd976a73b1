import { describe, expect, test } from 'vitest'
import { type EvidenceRequest, evidenceOf } from '../../core/orders/evidence.ts'
import { chineseEvidence, evidenceDocument, evidenceText } from '../../core/orders/evidence-document.ts'
import { attachmentsFor, ownEvidence } from '../../features/orders/evidence-speech.ts'
import english from '../../locales/en/orders-evidence.json' with { type: 'json' }
import { speak } from '../../locales/i18n.ts'
import packFile from '../../rules/evidence-pack.json' with { type: 'json' }
import {
  attachments,
  EvidencePackFile,
  evidenceFields,
  evidenceReasons,
  evidenceSections,
} from '../../rules/evidence-pack.ts'
import { china, day, hour, orderOf, printed } from './order-facts.ts'

const pack = EvidencePackFile.parse(packFile)
const zh = chineseEvidence(pack)
const en = ownEvidence(speak('en', 'en-GB', english), 'Europe/Berlin')
const request: EvidenceRequest = { reason: 'damaged', attachments: ['screenshots', 'photos'] }

const facts = orderOf('WAIT_BUYER_CONFIRM_GOODS', {
  shop: '茶叶小铺',
  trade: { status: 'WAIT_BUYER_CONFIRM_GOODS', words: '卖家已发货' },
  times: { createdOn: '2026-11-06', paidAt: china('2026-11-06 23:09:33') },
  amounts: { totalFen: 4740, shippingFen: 600 },
  items: [
    { title: '陶瓷茶杯 {words} $t(x)', options: '白色', quantity: 2, priceFen: 2070 },
    {
      title: '竹茶盘',
      refund: { status: 'WAIT_SELLER_AGREE', words: '退款中', appliedAt: china('2026-11-19 08:00:00') },
    },
  ],
  logistics: { state: 'TRANSPORT', words: '运输中' },
  deadlines: { 'confirm-receipt': printed({ remainingMs: 9 * day + 23 * hour, words: '还剩9天23时' }) },
})

const textOf = (speeches: (typeof zh)[], more: Partial<EvidenceRequest> = {}) =>
  evidenceText(evidenceDocument(evidenceOf(facts, { ...request, ...more }), speeches), speeches)

test('every phrase is there in Chinese and in English', () => {
  const keys = [
    ...evidenceSections.map((id) => `section.${id}`),
    ...evidenceFields.map((id) => `field.${id}`),
    ...attachments.map((id) => `attachment.${id}`),
    ...evidenceReasons.map((id) => `reason.${id}`),
    ...['title', 'opening', 'closing', 'colon', 'printed'],
  ]
  expect(Object.keys(english).sort()).toEqual(keys.map((key) => `evidence.${key}`).sort())
  expect(JSON.stringify({ ...pack.zh, ...pack.reasons })).not.toContain('�')
  for (const reason of evidenceReasons) expect(attachmentsFor(reason)).toContain('screenshots')
})

describe('evidenceText', () => {
  test('in Chinese, with the times of China', () => {
    expect(textOf([zh])).toBe(`退款申请说明

您好，我想为以下订单申请退款。订单信息来自订单页面，退款原因、情况说明和附件由我本人提供，供您核对。

【订单】
订单号：4868000000000000001
店铺：茶叶小铺
退款原因：收到的商品有损坏

【商品】
商品名称：陶瓷茶杯 {words} $t(x)
规格：白色
数量：2
单价：¥20.70
商品名称：竹茶盘

【时间】
下单时间：2026年11月6日
付款时间：北京时间2026年11月6日 23:09
申请退款时间：北京时间2026年11月19日 08:00

【金额】
订单金额：¥47.40
运费：¥6.00

【页面显示】
订单状态：“卖家已发货”（查看时间：北京时间2026年11月20日 12:00）
页面所示期限：“还剩9天23时”（查看时间：北京时间2026年11月20日 12:00）
物流状态：“运输中”（查看时间：北京时间2026年11月20日 12:00）
商品名称：竹茶盘
退款状态：“退款中”（查看时间：北京时间2026年11月20日 12:00）

【附件】
附件：订单页面截图
附件：商品照片

麻烦您核实处理，谢谢！`)
  })

  test('in the language and zone of the reader, with names as they are', () => {
    const text = textOf([en])
    expect(text).toContain('Product: 陶瓷茶杯 {words} $t(x)')
    expect(text).toContain('Paid: 6 Nov 2026, 16:09 CET')
    expect(text).toContain('Ordered: 6 Nov 2026\n')
    expect(text).toContain('Order total: CN¥47.40')
    expect(text).toContain('Order status: “卖家已发货” (read 20 Nov 2026, 05:00 CET)')
  })

  test('in both: each line below its other form, what is equal once', () => {
    const text = textOf([zh, en])
    expect(text).toContain('【订单 / Order】\n订单号 / Order number：4868000000000000001\n')
    expect(text).toContain('退款原因：收到的商品有损坏\nReason: The goods arrived damaged')
  })
})

describe('evidenceOf', () => {
  const fieldsOf = (...args: Parameters<typeof evidenceOf>) =>
    evidenceOf(...args).flatMap(({ lines }) => lines.map(({ field }) => field))

  test('leaves out what was not read', () => {
    const bare = orderOf(undefined)
    expect(evidenceOf(bare, { reason: 'lost', attachments: [] })).toEqual([
      {
        id: 'order',
        lines: [
          { field: 'orderId', value: { text: bare.orderId } },
          { field: 'reason', value: { reason: 'lost' } },
        ],
      },
    ])
  })

  test('is about the chosen items only', () => {
    const lines = evidenceOf(facts, { ...request, items: [0, 7] }).flatMap((section) => section.lines)
    expect(JSON.stringify(lines)).not.toContain('竹茶盘')
    expect(lines.some(({ field }) => field === 'appliedAt' || field === 'refundStatus')).toBe(false)
  })

  test('a status that came as a code is not quoted', () => {
    expect(fieldsOf(orderOf('TRADE_FINISHED'), request)).not.toContain('orderStatus')
  })

  test('says when each thing was read', () => {
    const older = { ...facts, readAt: { trade: facts.seenAt - day } }
    const value = evidenceOf(older, request)
      .flatMap(({ lines }) => lines)
      .find(({ field }) => field === 'orderStatus')?.value
    expect(value).toEqual({ words: '卖家已发货', readAt: facts.seenAt - day })
  })
})
