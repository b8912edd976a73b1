/** Turning words: what, at the end of the text before a label, turns it round, bounds it or makes it a condition. */

/** 「南非」 is a country, 「类别」 and 「鉴别」 are words. */
const denying = '(?<!南)[不未非没沒勿莫]|(?<![一-鿿])[别別]|[请請就万][别別]|[无無][须須需]|[谢謝拒][绝絕]|禁止'
/** 「已」 with 「付款」 is “paid”; 「最高」 with 「减50元」 is no fixed amount, 「满99元」 with 「包邮」 not always free. */
const bounding = '[已如若每]|部分|超[过過]|(?<![一-鿿])[免除]|最[高低多少]|低至|[满滿第][\\d.]+[元件]?'
/** Where it is another hour than on the pages, or another half of the day: 「晚上」 with 「8点开抢」 is 20:00. */
const elsewhere =
  '(?:美[东東西国國]|[东東西]部|太平洋|[纽紐][约約]|[伦倫]敦|[当當]地|日本|[韩韓英法德][国國])[时時][间間]|(?<![A-Za-z])(?:[PE][SD]T|JST|KST)|(?:UTC|GMT)(?!\\+0?8)[+-]?\\d*'
const halves = '下午|中午|傍晚|夜[里裡裏间間]|(?<!最)晚[上间間]?'
/** What may stand between them and the label: 「不会」, 「请不要」, 「不参与」. */
const between = '[再享受会會要可能予得被]*(?:[参參][与與])?'

/**
 * One number or word to the eye if they touch: 「满200减2」 and 「0」, 「退款」 and 「中」; but some characters are words of their
 * own between two others.
 */
const one = '\\d\\0[-\\d.,%万萬千亿億]|[一-鿿]\\0(?![或和与與及])[一-鿿]\\s*$'

/**
 * Two patterns for two texts as printed with a zero character between: of words that turn round what is behind them, and of
 * what is one if it touches.
 */
export const turningWords: readonly [words: string, touching: string] = [
  `(?:(?:${denying}|${bounding})${between}|${elsewhere})\\s*\\0|(?:${halves})\\s*\\0\\s*\\d{1,2}[点點:：]`,
  one,
]
