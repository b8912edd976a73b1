/** Order numbers: 15 to 20 digits behind their label, in an address or in an id. Kept as text: they exceed safe integers. */
import { halfWidth } from './half-width.ts'

const number = String.raw`[1-9]\d{14,19}`
/** 物流订单号, 子订单号 and the like are numbers of something else. */
const label = `(?<!物流|子|商户|商戶|支付宝|支付寶|采购|採購|服务|服務|快递|快遞|宝|寶)(?:订单|訂單)(?:编|編)?[号號](?:码|碼)?`
const labelled = new RegExp(`${label}\\s*[:]?\\s*(\\d+)(?![\\d*A-Za-z]|[-_]\\w)`, 'g')
const whole = new RegExp(`^${number}$`)

/** Whether a text is nothing but digits that can be an order number. */
export function isOrderNumber(text: string): boolean {
  return whole.test(text)
}

/** The order number behind its label; undefined when there is none, when it is masked, or when two differ. */
export function parseOrderNumber(text: string): string | undefined {
  const found = [...halfWidth(text).matchAll(labelled)].map((match) => match[1] as string)
  const [first] = found
  return first && isOrderNumber(first) && found.every((one) => one === first) ? first : undefined
}

const parameter = /[?&](?:bizOrderId|biz_order_id|orderId|order_id|tradeId|trade_id)=(\d+)(?![^&#])/gi
const disputeHost = /^(?:https?:)?\/\/(?:refund2|rights)\.(?:taobao|tmall)\.com\//i
const snapshot = /tradeSnap\.htm|snapshot/i

function inAddress(url: string): string | undefined {
  const found = [...url.matchAll(parameter)].map((match) => match[1] as string)
  const [first] = found
  return first && isOrderNumber(first) && found.every((one) => one === first) ? first : undefined
}

/**
 * The order number in an address. Undefined on refund and snapshot addresses, where the same parameter
 * names a sub-order, and when two numbers differ.
 */
export function orderNumberInUrl(url: string): string | undefined {
  return disputeHost.test(url) || snapshot.test(url) ? undefined : inAddress(url)
}

/** The number in a refund address: of the sub-order, which in an order of one item is the order's own. */
export function subOrderNumberInUrl(url: string): string | undefined {
  return disputeHost.test(url) ? inAddress(url) : undefined
}

/** The order number at the end of an element's id, as in `shopOrderContainer_519…`; undefined for other ids. */
export function orderNumberInId(id: string): string | undefined {
  const found = /^(?:shopOrderContainer|mainOrder|order|orderContainer)[_-]?(\d+)$/i.exec(id)?.[1]
  return found && isOrderNumber(found) ? found : undefined
}
