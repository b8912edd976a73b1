/** Page data of invented orders, in the shapes that old Taobao lists, Taobao details and Tmall details embed. */

export const orderId = '5190000000000012345'
export const otherId = '5190000000000067890'

/** One order of the old list; `more` replaces parts of it. */
export function listOrder(id: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id,
    extra: { currency: 'CNY', id: 5190000000000099000, tradeStatus: 'WAIT_BUYER_CONFIRM_GOODS' },
    orderInfo: { id, createDay: '2026-11-06', createTime: '2026-11-06 23:08:55' },
    payInfo: { actualFee: '47.40', currency: 'CNY', postFees: [{ prefix: '(含运费', suffix: ')', value: '￥6.00' }] },
    seller: { nick: '茶叶小铺nick', shopName: '茶叶小铺' },
    statusInfo: {
      text: '卖家已发货',
      url: `//trade.taobao.com/trade/detail/trade_item_detail.htm?bizOrderId=${id}`,
      operations: [{ id: 'viewDetail', text: '订单详情' }],
    },
    subOrders: [listItem('陶瓷茶杯', '白色', '5190000000000012301'), listItem('竹茶盘', '大号', '5190000000000012302')],
    tradeOperations: [
      { style: 't5', text: '还剩9天9时' },
      { id: 'confirmGood', style: 't3', text: '确认收货' },
    ],
    ...more,
  }
}

export function listItem(title: string, color: string, refundId?: string): Record<string, unknown> {
  const url = `//refund2.taobao.com/dispute/applyRouter.htm?bizOrderId=${refundId}`
  return {
    id: 5190000000000099000,
    itemInfo: {
      title,
      skuText: [{ name: '颜色分类', value: color }],
      extra: [{ name: '发货时间', value: '11月08日 23:10前发货' }],
    },
    priceInfo: { realTotal: '20.70', currency: 'CNY' },
    quantity: { count: '2' },
    operations: refundId ? [{ text: '退款/退货', url }] : [{ text: '申请售后' }],
  }
}

const row = (name: string, value: unknown) => ({ type: 'namevalue', value: { name, value } })

/** The old Taobao detail. */
export function taobaoDetail(id: string): Record<string, unknown> {
  return {
    deliveryInfo: {
      logisticsName: '圆通速递',
      logisticsNum: 'YT0000000000000',
      address: '某人，86-13800000000，某省 某市',
    },
    mainOrder: {
      id,
      tradeStatus: 'WAIT_BUYER_CONFIRM_GOODS',
      seller: { nick: '茶叶小铺nick' },
      statusInfo: { text: '当前订单状态：卖家已发货，请查看页面下方物流信息了解宝贝寄送情况' },
      orderInfo: {
        lines: [
          {
            content: [
              row('订单编号:', [{ type: 'text', value: id }]),
              row('支付宝交易号:', '2026110600000000000000000000'),
              row('创建时间:', '2026-11-06 23:08:55'),
              row('付款时间:', '2026-11-06 23:09:33'),
            ],
          },
        ],
      },
      payInfo: { actualFee: { name: '实付款', value: '￥47.40' }, feeMess: [{ name: '运费', value: '￥6.00' }] },
      subOrders: [
        {
          idStr: '5190000000000012301',
          priceInfo: '￥20.70',
          quantity: '2',
          tradeStatus: [{ content: [{ type: 'text', value: '未确认收货' }] }],
          itemInfo: {
            title: '陶瓷茶杯',
            skuText: [{ content: [row('颜色分类：', '白色')] }],
            extra: [{ name: '发货时间：', value: '11月08日 23:10前发货' }],
          },
        },
        {
          idStr: '5190000000000012302',
          priceInfo: '￥20.70',
          quantity: '2',
          tradeStatus: [{ content: [{ type: 'text', value: '退款成功' }] }],
          itemInfo: { title: '竹茶盘', skuText: [{ content: [row('颜色分类：', '大号')] }] },
        },
      ],
    },
    orderBar: {
      nodes: [
        { text: '拍下宝贝', date: '2026-11-06 23:08:55' },
        { text: '卖家发货', date: '2026-11-07 12:39:38' },
        { text: '确认收货' },
      ],
    },
    operationsGuide: [
      {
        lines: [
          {
            content: [
              { type: 'text', value: '您还有 ' },
              { type: 'countdown', value: { day: 7, hour: 13, minute: 25, second: 39, countDown: 653139 } },
              { type: 'text', value: '来完成宝贝' },
              { type: 'operation', value: { text: '陶瓷茶杯' } },
              { type: 'text', value: ' 的"确认收货"操作。' },
            ],
          },
        ],
      },
    ],
  }
}

const label = (text: string) => ({ type: 'label', text })
const money = (name: string, text: string) => ({
  content: [{ data: { titleLink: label(name), colon: label('：'), money: label(text) } }],
})

/** The old Tmall detail. */
export function tmallDetail(id: string): Record<string, unknown> {
  const hidden = [
    ['支付宝交易号', '2026110600000000000000000000'],
    ['成交时间', '2026-11-07 14:42:42'],
    ['付款时间', '2026-11-07 14:42:51'],
    ['发货时间', '2026-11-07 15:34:47'],
  ].map(([key, text]) => ({ key, content: [label(text as string)] }))
  return {
    tradeStatus: 'WAIT_BUYER_CONFIRM_GOODS',
    amount: {
      count: [
        [
          money('商品总价', '￥149.80'),
          money('运费(快递)', '￥0.00'),
          money('官方立减', '-￥23.00'),
          money('实付款', '￥126.80'),
        ],
      ],
    },
    basic: { lists: [{ key: '订单编号', content: [label(id), { type: 'more', text: '更多', moreList: hidden }] }] },
    orders: {
      id: 5190000000000012000,
      list: [
        {
          logistic: { content: [{ companyName: '圆通速递', mailNo: 'YT0000000000000', text: '包裹1' }] },
          status: [
            {
              statusInfo: [
                label('待确认收货'),
                { type: 'countdown', serverTime: '1794380132387', targetTime: '1794900887000' },
              ],
              subOrders: [
                {
                  itemInfo: {
                    title: '防潮箱',
                    skuText: [{ key: '颜色分类', content: [label('透明')] }],
                    serviceIcons: [
                      { linkTitle: '价保期 2026-11-07 14:42:51 到 2026-11-29 23:59:59' },
                      { linkTitle: '七天退换' },
                    ],
                  },
                  priceInfo: [label('￥149.80')],
                  quantity: '1',
                },
              ],
            },
          ],
        },
      ],
    },
    overStatus: {
      status: { content: [{ type: 'html', text: '<h3>订单状态: 商家已发货，等待买家确认</h3>' }] },
      prompt: [
        {
          content: [
            {
              type: 'countdown',
              preText: '您还有',
              afterText: ';来确认收货,超时订单自动确认收货',
              serverTime: '1794380132387',
              targetTime: '1794900887000',
            },
          ],
        },
        { key: '配送时间', content: [label('预计11月08日送达')] },
      ],
    },
    stepbar: { options: [{ content: '拍下商品', time: '2026-11-07 14:42:42' }, { content: '确认收货' }] },
  }
}
