/**
 * The patterns of printed prices, from the words and signs of `rules/prices.json`. They are made before a page needs them
 * and travel as texts, so that a page carries no tables. ¦ is the seam between two parts of a place.
 */
import type { PriceWords } from '../../rules/prices.ts'

export interface PricePatterns {
  /** A sign or word of a currency: a text without one may still be part of a price, but says nothing about money. */
  sign: string
  /** A number with its minus, sign, magnitude and word. */
  number: string
  /** Behind a number without a word: what makes it another number, or one that nobody can read. */
  broken: string
  /** Behind a number: what counts something that is not money. */
  counted: string
  /** Behind a number: the next part begins with digits, and nothing in it says what they are. */
  runsOn: string
  /** Behind cents, or right behind a sign and its number, what counts says nothing else: `￥49.90*2`, `￥30件`. */
  pieces: string
  /** Between the ends of a range, beside a dash. */
  tied: string
  /** Behind an amount: how many, of what, from, up to. */
  rest: string
  /** A word of a currency other than the yuan: what is said beside it in ¥ or 元 may be of that one. */
  foreign: string
  /** Words of roles, one named group each. */
  role: string
  /** A whole number: `1,234.50`; `1 057,30`, `1.234,56`, `61,83`; one of groups only. */
  western: string
  continental: string
  grouped: string
  /** With a decimal comma it would be another number: `1,234`. */
  unclear: string
  /** ISO 4217 by sign or word. */
  currencies: Readonly<Record<string, string>>
}

const gap = '[ ¦]*'
const unit = '\\d*(?:kg|ml|g|L|[件个只条双套盒瓶包袋斤克米张本期月天年晚人位片支台组])'

/** Behind 元, what makes it part of another word: 元素, 元旦. 元月 is January, but 18元月卡 a card for a month. */
const notMoney = '[素旦宝气件器神年首始老贝祖朝]|本山|宵(?!夜)|月(?![卡费租付套供结包享])'

/** What goes on behind 万: digits, unless something says that they count people or things. */
const more = '(?:[\\d.,]|[ ¦\\xa0]+\\d[\\d.,]*(?:[ ¦\\xa0元\\n]|[千百万萬亿億](?!\\+?[人件单笔])|$))'

/** Digits that are none of ours, and what stands for one that is not told. */
const otherDigits = '²³¹¼-¾⁰-₉⅐-↉٠-٩۰-۹०-९〇\\ud835\\udfce-\\udfff'
const masks = '…★☆\\u2580-\\u25ff'

/** All that may stand right behind a number that can be read: blanks, Han but for numerals, and the marks of a sentence. */
const plain =
  '(?![百十万千拾佰仟])[\\s¦\\u3041-\\u30ff\\u3400-\\u9fff!"&\'()+,/;<=>@[\\\\\\]{|}~×·→¥‘-”、。，〈-】〔-〛-]'

/** On the line below its sign a number stands alone: what has words behind it counts something else. */
const nextLine = '\\n[ ¦\\xa0]{0,3}(?=-?\\d[\\d.,]*(?: ?[-~] ?¥[\\d.,]+)?[ \\xa0]*(?:[¦\\n元起万]|$))'

/**
 * What nobody knows right behind a number (a mask, per cent, letters, a point that waits for its decimals), digits that go
 * on after a space, another mark, in a part or behind /, thousands in letters, and 角.
 */
const broken = [
  `(?!${plain}|\\d|$)`,
  // What is drawn over a digit or turns its order round.
  `¦?[\\xad\\u0300-\\u036f\\u20d0-\\u20ff\\ufe0f\\u202a-\\u202e\\u2066-\\u2069①-⒛${otherDigits}]`,
  `¦[${masks}]+[ ¦]?(?=[\\d.]|$)`,
  '¦[?*%]',
  '¦[.,](?!\\d)',
  '[ \\xa0]\\d{3}(?!\\d)',
  '[ \\xa0]\\d[\\d.,]*(?=[\\s¦]|$)',
  '[ ¦\\xa0]{2,}\\d{3}(?![\\d.+]*[人件条])',
  "¦?['’`´·•・、。]¦?\\d",
  '¦?，¦?\\d{3}(?!\\d)',
  '[ ¦\\xa0\\n]+[.,][ \\xa0]*\\d',
  '[ ¦\\xa0]*(?:[kKwW]|[MmBb]illions?|[Hh]undreds?|[Tt]housands?)(?![A-Za-z])',
  '[ ¦\\xa0]*[百十拾佰仟](?=[元\\s¦]|$)',
  `[ ¦\\xa0]*[万萬千亿億]${more}`,
  '[ ¦\\xa0]*元[ ¦\\xa0]*\\d+[ ¦\\xa0]*[角分]',
  `¦?/[ ¦]?(?!${unit})\\d`,
  // A sign that still waits for its price, and what stands behind it.
  '¦?\\+?¦?(?:人[付想看收购已加在好买下拼]|小时(?![起工])|天(?:无理|退)|期免|折(?![扣后叠合算价让旧\\d])|条评)',
  '¦?\\+¦?(?:已售|条|收藏)',
  '[ ¦]+人(?:付款|想要|收货|购买|加购)',
  '\\+?[人件码期分](?=[ ¦\\n]|$)',
].join('|')

const rest =
  `^${gap}(?:(?:/${gap}|每)(?<per>${unit}))?(?:[×xX*][ ¦]?(?:\\d{1,3}(?<term>期)|(?<times>\\d{1,4})(?![\\d.])))?` +
  `${gap}(?:(?<from>起(?!批)|以上)|(?<upTo>以下|以内))?`

/**
 * The patterns. A bare `$` is a sign too: it says that it is money, and not whose. The 元 of 元素 or 元件 is none, and a sign
 * behind a number is not the sign of the next number.
 */
export function pricePatterns({ before, either, after, roles }: PriceWords): PricePatterns {
  const currencies: Record<string, string> = {}
  const oneOf = (...tables: Record<string, string>[]) => {
    const names = tables.flatMap(Object.entries<string>).flatMap(([currency, list]) =>
      list.split('|').map((name) => {
        currencies[name] = currency
        return name.replace('$', '\\$')
      }),
    )
    return names.sort((a, b) => b.length - a.length).join('|')
  }
  const names = oneOf(before, either)
  // A code or the letters of a sign, apart from its ¥: that ¥ is not the yuan's. Nor is a number behind any other code.
  const codes = [before, either, after].flatMap(Object.keys).concat(Object.keys(currencies))
  const apart = new Set(codes.flatMap((name) => /^(?!CN|RM)[A-Z]{2,3}/.exec(name) ?? []))
  const strangers = `(?:${[...apart].join('|')})[ ¦\\xa0]{0,3}¥|[A-Z]{3}(?=[ ¦\\xa0]*-?\\d)`
  const signBefore = `(?<![A-Za-z])(${names}|[A-Z]{0,3}\\$|${strangers})[ ¦\\xa0]{0,4}(?:${nextLine})?(-?)`
  const abroad = Object.entries(after).flatMap(([currency, list]) => (currency === 'CNY' ? [] : list.split('|')))
  const foreign = `(?:${abroad.join('|')})(?![旦宵素气])`
  const noSign =
    `(?<![A-Za-z\\d.,_#?*•${otherDigits}]|¥[\\s¦]{0,4}|\\d[:/]|[万萬千亿億][ ¦\\xa0]*|\\d¦?[·•・。${masks}]¦?)` +
    "(?!(?<=\\d(?:[ ¦\\xa0]+|¦?['’`´、，]¦?))\\d{3}(?!\\d))"
  const magnitude = `(?:[ ¦\\xa0]{0,3}([万萬亿億]|千(?![克米瓦卡]))(?!\\+?[能向圣里人件单家]|${more}))?`
  const word = `(?:[ ¦\\xa0]{0,3}(${oneOf(after)}|(?:${oneOf(either)})(?![ ¦]?\\d))(?<!元(?=${notMoney}|[ ¦\\xa0]+\\d+[ ¦\\xa0]*[角分]))(?![A-Za-zа-я]))?`
  return {
    sign: `[￥$]|${oneOf(before, either, after)}`,
    number: `(-)?([ ¦\\xa0]{0,3})(?:${signBefore}|${noSign})(?!\\d{11})(\\d+(?:(?:¦?[.,]¦?|\\xa0)\\d+)*)${magnitude}${word}`,
    broken: `^(?:${broken})`,
    counted: `^${gap}(?:[A-Za-z%期天人件折号个年月日码张次条笔]|分(?!期))`,
    runsOn: '^[ ¦\\xa0]*¦[ ¦\\xa0]*[\\d.,]+(?=[\\s¦]|$)',
    pieces: '^(?:¦?\\*[ ¦]?\\d|件)',
    tied: '^[ ¦]*(?:[~至到][ ¦]*)?$',
    rest,
    foreign: `${foreign}|JPY`,
    role: Object.entries(roles)
      .map(([name, list]) => `(?<${name}>${list})`)
      .join('|'),
    western: '^(\\d+|\\d{1,3}(?:,\\d{3})+)(?:\\.(\\d+))?$',
    continental: '^(\\d+|\\d{1,3}(?:[.\\xa0]\\d{3})+)(?:,(\\d{1,2}))?$',
    unclear: '^\\d{1,3}[.,]\\d{3}$',
    grouped: '^\\d{1,3}(?:[.,]\\d{3})+$',
    currencies,
  }
}
