/** A synthetic order list in the shape of the current site: about 63 texts an order, half with Chinese, prices split. */
import { documentOf, pick, styleOf } from './page-parts.ts'

const statuses = ['等待买家付款', '买家已付款', '卖家已发货', '交易成功', '交易关闭', '充值成功', '退款中', '部分发货']
const shopHeads = ['青禾', '北巷', '山前', '木木', '海盐', '小岛', '拾月', '云边', '半糖', '鹿角巷', '石板街']
const shopTails = ['陶艺工作室', '文具仓', '户外装备集合店', '家纺生活馆', '烘焙原料铺', '手机配件', '日用百货店']
const heads = [
  '粗陶花瓶',
  '复古牛皮纸',
  '超轻便携式',
  '纯棉水洗棉',
  '烘焙专用',
  '磁吸透明',
  '加厚磨毛',
  '手工拉坯',
  '日系文艺',
]
const things = ['摆件客厅插花', '活页笔记本子', '折叠露营椅', '四件套床单被套', '硅油纸烤盘垫纸', '手机壳防摔全包']
const tails = [
  '简约床上用品全棉',
  '商务记事本',
  '钓鱼靠背椅',
  '食品级五十张',
  '男女简约款',
  '干花花器水培',
  '可定制印字',
]
const colours = ['哑光白', '深咖色', '卡其色', '雾霾蓝', '透明黑边', '豆沙绿', '浅木纹']
const measures = ['大号', '横线内页', '加大款', '床笠款', '圆形', '单只装', '两只装', '礼盒装']
const promises = [
  '退货宝',
  '7天价保',
  '7天无理由退货',
  '极速退款',
  '假一赔四',
  '先用后付',
  '运费险',
  '大促价保',
  '包退',
]
const itemActions = ['加入购物车', '退款', '申请售后', '退换']
const orderActions = ['*确认收货', '延长收货', '查看物流', '再买一单', '申请开票', '提醒发货', '删除订单', '追加评价']
const notes: [string, string][] = [
  ['等待付款', '请在23:59前付款，逾期订单将自动关闭'],
  ['待发货', '预计明天发货，承诺48小时内发货'],
  ['运输中', '运输中预计今天送达'],
  ['已签收', '您的包裹已签收'],
]
const seen = ['已购买3次', '收藏过', '浏览过', '猜你喜欢']

const priceOf = (n: number): string => `${(n * 37) % 900}.${String((n * 61) % 100).padStart(2, '0')}`

/** A price as the site prints it: every part an element of its own. */
function price(n: number, label = '', css = ''): string {
  const [whole, cents] = priceOf(n).split('.')
  const name = label && `<span class="trade-price-label">${label}</span>`
  return `<div class="trade-price-container ${css}">${name}<span class="trade-price-symbol">￥</span><span class="trade-price-integer">${whole}</span><span class="trade-price-point">.</span><span class="trade-price-decimal">${cents}</span></div>`
}

function button(label: string): string {
  const type = label.startsWith('*') ? 'primary' : 'default'
  return `<div class="trade-button trade-button-type-${type}"><span>${label.replace('*', '')}</span></div>`
}

const some = (list: readonly string[], from: number, count: number): string[] =>
  Array.from({ length: count }, (_, k) => pick(list, from + k))

function item(n: number): string {
  const title = `${pick(heads, n)}${pick(things, n * 5 + 1)}${pick(tails, n * 3)}${n}`
  const services = some(promises, n, 3).map((one) => `<span>${one}</span>`)
  return `<div class="trade-container type-of-normal"><div class="itemInfo--b8Ks0Qz1 trade-bought-list-order-info"><div class="itemInfoColItem--x82KsQ1d"><div class="imageContainer--t0Ks8Q1z"><span><a class="image--w0Ks91Qm" href="#"></a></span></div><div class="content--h8sKq01Z"><div class="titleContainer--z8Ks0Q1m"><a class="title--e0Ks8Q1m" href="#" data-spm="suborder_itemtitle"><span class="titleText--f0K8s2Qm">${title}</span><span class="titleSnapshot--q82Ks0Zm">[交易快照]</span></a></div><div class="info--r91KsQ0m"><span>${pick(colours, n)}</span> <span>${pick(measures, n * 3)}</span></div><div class="info--r91KsQ0m"><div class="trade-clamp-wrap">${services.join(' ')}</div></div><div class="operate--y0Ks8Q1z">${some(itemActions, n, 2).map(button).join('')}</div></div></div><div class="itemInfoColPrice--d81Ks0Qz">${price(n + 11)}${n % 3 ? '' : price(n + 29, '', 'trade-price-strike')}<div class="quantity--n8Ks0Q1m">x<!-- -->${1 + (n % 4)}</div>${n % 5 === 0 ? '<div class="refundStatus--j8Ks0Qm1">退款成功</div>' : ''}</div></div></div>`
}

function seenBefore(n: number): string {
  const cards = some(seen, n, 3).map(
    (tag, k) =>
      `<div class="itemCard--g0Ks81Qm"><a href="#"><div class="itemImage--b8Ks0Q1z"></div>${price(n + k)}<div class="tagBenefit--q81Ks0Zm">${tag}</div></a></div>`,
  )
  return `<div class="extBlank--l8Ks01Qz"><div class="extTitle--p0Ks8Q1z">常买常逛 推荐常看商品</div><div class="extItems--v8Ks0Q1m">${cards.join('')}</div></div>`
}

/** The markup of one order; the number decides everything about it. */
export function order(n: number): string {
  const id = 4_999_000_711_840_293_000n + BigInt(n) * 7n
  const day = `2026-${String(1 + (n % 11)).padStart(2, '0')}-${String(1 + ((n * 7) % 28)).padStart(2, '0')}`
  const [title, more] = pick(notes, n)
  return `<div id="shopOrderContainer_${id}" class="trade-container trade-bought-list-order-container"><div class="trade-bought-list-shop-info"><div class="shopInfoLeft--t28Kq0Vd"><span class="shopInfoOrderTime--c8Ks0Q1m">${day}</span><span class="shopInfoOrderId--d0Ks8Q1m">订单号: ${id}</span><span data-spm="order_shopname"><a class="shopInfoName--z9K2sP1w" href="#">${pick(shopHeads, n)}${pick(shopTails, n)}</a></span><a class="shopInfoOrderDetail--b2Ks0Q9x" href="#">订单详情</a></div><div><span class="shopInfoStatus--n81QzK0s">${pick(statuses, n)}</span></div></div><div class="trade-container type-of-row body--Ks81mQ0z"><div class="rows--k0Qm81Zs">${item(n * 2)}${n % 3 < 2 ? item(n * 2 + 1) : ''}<div><span><a class="label--k91QsZ0m" href="#"><span class="labelTitle--s81KqZ0m">${title}</span><span class="labelSubTitle--o0Ks81Qz">${more}</span></a></span></div></div><div class="payment--u81KsQ0m">${price(n + 3, '实付款')}${price(n % 20, '含运费:')}<div class="mobileOrder--r8Ks0Q1m">手机订单</div></div><div class="operations--c0Ks8Q1m">${some(orderActions, n, 4).map(button).join('')}</div></div>${n % 3 === 0 ? seenBefore(n) : ''}</div>`
}

const tabs = ['全部订单', '待付款', '待发货', '待收货', '待评价', '退款/售后']
const side = [
  '我的淘宝',
  '我的订单',
  '购物车',
  '收藏夹',
  '足迹',
  '红包卡券',
  '评价管理',
  '退款维权',
  '我的发票',
  '收货地址',
]

/** The order list with this many orders; `script` runs at the end of the body. */
export function ordersPage(count: number, script = ''): string {
  const links = side.map((one) => `<a href="#">${one}</a>`).join('')
  const bar = tabs.map((one) => `<div class="ant-tabs-tab" role="tab">${one}</div>`).join('')
  const list = Array.from({ length: count }, (_, n) => order(n)).join('')
  const body = `<div class="layout--V7Jd01kq"><div class="side--p81KsQ3m">${links}</div><div class="main--X9d2Kq1v"><div class="panel--A7sK2m9d"><div class="ant-tabs-nav"><div class="ant-tabs-nav-list">${bar}</div></div></div><div id="list">${list}</div></div></div>`
  return documentOf('已买到的宝贝', styleOf('order-list-new.html'), body, script)
}
