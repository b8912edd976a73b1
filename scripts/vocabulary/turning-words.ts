/** Turning words: what, at the end of the text before a label, turns it round, bounds it or makes it a condition. */

/** 「南非」 is a country, 「类别」 and 「区别」 are words. */
const denying = '(?<!南)[不未非没沒勿莫]|(?<![类類性级級区區])[别別]|[无無][须須需]|[谢謝拒][绝絕]|禁止'
/** 「已」 with 「付款」 is “paid”; 「最高」 with 「减50元」 is no fixed amount, 「满99元」 with 「包邮」 not always free. */
const bounding = '[已如若每]|最[高低多少]|低至|[满滿第][\\d.]+[元件]?'
/** What may stand between them and the label: 「不会」, 「请不要」, 「不参与」. */
const between = '[再享受会會要可能予得]*(?:[参參][与與])?'

/** The pattern, for a text as printed. */
export const turningWords = `(?:${denying}|${bounding})${between}\\s*$`
