/**
 * What words say that ends. Only a whole clause around the time itself says it: beside 还剩3天免费存放, the words
 * 请尽快确认收货 are about something else.
 */
import type { DeadlineKind } from './facts.ts'

/** Things beside an order that have a time of their own: coupons, sales, insurance, a request for more time. */
const elsewhere =
  /[券劵]|红包|活动|会员|运费险|暂停|失效|过期|优惠|聚划算|秒杀|抢购|补贴|津贴|权益|积分|淘金币|抽奖|拼团|开[始售抢]|(?:可以?|申请)延长/

/** Whether the words speak of a coupon, a sale or the like. */
export const isElsewhere = (folded: string): boolean => elsewhere.test(folded)

const times = /…|\.{3}|\d[\d\s:./年月日号天小时点分秒钟-]*/g

/** The words without blanks and quotes, and with a `#` for each time. */
const bare = (folded: string): string => folded.replace(times, '#').replace(/[\s"'“”‘’「」]/g, '')

const left = '(?:[仅只尚]?[还剩][有剩余下]?|倒计时)(?:时间)?:?'
const seller = '[卖商]家'
const lead = `(?:您|请|亲|距离?|离|系统|订单|交易|包裹已签收|${seller}已发货|待收货|运输中|派送中)*`
const arrives = '(?:送达|到货|到达|签收)'
const balance = '(?:支?付尾款|尾款支付)'

/** Whole clauses. 距付尾款还剩 and 付尾款剩余 are none of them: that may be the time until paying begins. */
const clauses: [DeadlineKind, ...string[]][] = [
  ['price-guard', '价保期.*'],
  ['seller-confirms-return', `等?待${seller}(?:确认)?收货${left}#`, `${seller}${left}#内?来?确认收货`],
  [
    'confirm-receipt',
    `${lead}(?:${left}#后?|将?[于在]?#[前后]?)(?:将|会|由|系统|订单|交易|来|完成)*(?:宝贝[^的]*的)?(?:自动)?确认收货(?:操作)?`,
    `${lead}(?:自动)?确认收货${left}#`,
  ],
  [
    'ship',
    `(?:请|${seller}|承诺|最[晚迟]|将|会|[于在]|预售|发货时间|订单|商品|宝贝|店铺|待发货|:)*#[之以]?前发货`,
    `(?:${seller})?${left}#内?来?发货`,
    '剩余发货时间:?#',
  ],
  ['arrival', `[^#已未]*(?:预计|承诺|最[晚迟])(?:将?[于在])?(?:#|[今明后][天日])前?${arrives}`],
  [
    'pay-balance',
    `(?:请|[于在])*#[之以]?前(?:完成)?${balance}`,
    `距?离?(?:${balance}|尾款)(?:结束|截止)(?:时间)?(?:${left})?:?#`,
    '尾款(?:支付|付款)剩余时间:?#',
  ],
  [
    'pay',
    `${lead}(?:[于在]?#[之以]?前|${left}#内?来?)(?:完成)?(?:付款|支付)`,
    '剩余(?:付款|支付)时间:?#',
    `等?待(?:买家)?付款${left}#`,
    `距?离?(?:付款|支付)(?:截止|结束)(?:时间)?(?:${left}|:)?#`,
    '(?:付款|支付)(?:剩余时间|倒计时):?#',
    '(?:您?订?单?的)?最[晚迟]付款时间[为是]?:?#',
  ],
]
const kinds = clauses.map(([kind, ...words]) => [kind, new RegExp(`^(?:${words.join('|')})$`)] as const)

/** What the clause around a time says that ends; undefined when it does not say it. A time may also be given as `…`. */
export function kindOfClauses(folded: string): DeadlineKind | undefined {
  if (isElsewhere(folded)) return undefined
  // Tmall's own words are 您还有…;来确认收货.
  const text = bare(folded).replace(/[;,]来/g, '来')
  const parts = [text, text.replace(/[,;](?=还[剩有])/g, '')].flatMap((one) => one.split(/[.。,;!()|]/))
  return kinds.find(([, pattern]) => parts.some((part) => pattern.test(part)))?.[0]
}

const ofTime = '还[剩有]|剩[余下]?|仅剩|倒计时|时间|不[到足]|后|[请#]|\\p{P}|[|]'
const closes = '(?:将|会)?[于在]?#?后?(?:将|会)?(?:自动)?关闭'
const ifNot = '如果?|若|超时|逾期|未|处理|(?:退款)?申请'
/** Words that a bare countdown to the end of each kind may stand among; of any other word, we do not know what it means. */
const neutral: Partial<Record<DeadlineKind, string>> = {
  pay: `${closes}|您|来|订单|交易|等?待(?:买家)?付款|(?:超时|逾期)?未付款|(?:及时|尽快)(?:付款|支付)`,
  'confirm-receipt': `您|来|订单|${seller}已发货|等?待(?:买家)?(?:确认|收货)|将?[于在]?#?后?将?自动确认`,
  'seller-answers-refund': `${ifNot}|${seller}|等?待|系统|(?:将|会)?自动(?:退款(?:给您)?|同意|达成)`,
  'buyer-answers-refusal': `${ifNot}|您|来|修改|(?:退款)?${closes}`,
  'buyer-returns-goods': `${ifNot}|您|来|退货(?!宝)|(?:退款)?${closes}`,
  'seller-confirms-return': `${ifNot}|${seller}|等?待|系统|来|确认(?:收货)?|(?:将|会)?自动(?:退款(?:给您)?|确认收货)`,
}
const others = new Map(
  Object.entries(neutral).map(([kind, words]) => [kind, new RegExp(`${words}|${ofTime}`, 'gu')] as const),
)

/** Whether words say nothing but that time is left until the end of a kind. */
export function isBare(folded: string, kind: DeadlineKind): boolean {
  const pattern = others.get(kind)
  return pattern !== undefined && !bare(folded).replace(pattern, '')
}
