/**
 * Closed texts: what is never read. A text with a number that may be two things; and what the slot of a wording must not
 * hold, because the whole then says something else. 「广州已签收」 says where a parcel was signed for; 「等待已签收」,
 * 「退回件已签收」 and 「到达广州失败」 are no places, and parcels that did not arrive.
 */

import { closedClaims } from './closed-claims.ts'

/** 「1-2万」 may be 10,000 to 20,000, 「8-9折」 two discounts, and 「.5折」 lacks a digit: what such a number counts is not known. */
const partScaled = String.raw`(?:\d ?[-~至到] ?|(?<![^ ¥])\.)\d[\d.,]* ?(?:[万亿折]|千(?!克))`
/**
 * 「￥20，300积分」 may be 20 yuan and 300 points: this comma is the one of sentences. 「已售1 000」 may be one or a thousand;
 * 「400 800 1234」 is a telephone. What is invisible between two digits makes one number that would be read as two.
 */
const maybeThousands = String.raw`\d(?:[，\s]\d{3}(?! ?\d)|[\u200b-\u200f\u2060\ufeff]+\d)`

/** In free text before the fixed words. What begins a well-known place is left out: 未央, 无锡. */
const before =
  '[没不非否拒退错谁]|未(?![央来])|无(?![锡为棣极])|异常|虚假|取消|停止|暂停|禁止|何时|怎么|什么|如果|等待|显示|预计|将(?!乐)|明[天日]|[后次]日|可\\}|到期|自动|最[快晚]|\ue005[内前后]?\\}'
/** All of that text. */
const allBefore = '[如若待等请勿别除]'
/** Anywhere in what stands behind the fixed words: how it ended after all. */
const behind = `失败|无法|没有|丢失|遗失|破损|拒收|拒签|拒绝|被拒|退回|退件(?!中心|网点|[处点站仓])|返回|错发|错误|取消|超时|异常|途中[^}]|滞留|被扣|扣[留押]|但|勿|之前|前请|未(?![央来知])`
/** At its end. */
const last =
  '[吗么呢吧没否不未]|(?<![门楼店屋])[前后]|(?<![汉巴晋台阆关海途])中|即将开始|不了|不?成功|关闭|[无失]效|过期|[中终]止|暂停|不足|除外|不可用|不支持|未通过'
/** What others say may be so: a search, a ranking, reviews. */
const quoted = '搜|榜|评价|觉得'

/** In the canonical text the slot stands in braces, behind its kind: `{text:等待}已签收`. */
const slots = `^(?!.*(?:${quoted}))(?:${[
  `\\{text:(?:[^}]*(?:${before})|${allBefore}\\})`,
  `.*\\{text:[^}]*(?:(?:${behind})[^}]*|(?:${last}))\\}$`,
  // Who refused took nothing in: 「已由本人拒绝代收」.
  String.raw`.*[由被]\{text:[^}]*(?:拒|不|未(?![央来知]))`,
  // What follows a code is no part of it.
  String.raw`.*码\{text:[^}]*[到至取]`,
  // 「从未」 is “never”, and no place to come from.
  String.raw`.*从\{text:未(?!央)`,
].join('|')})`

/**
 * Alone in braces as it was printed: 「昵称：张三」 is a name and its value; 「【广州市】快件」 and 「上海，正在派送」 are two
 * things: none is one free text.
 */
const more = String.raw`^\{(?:[:：]|.*(?:[，；。]|[\]】] ?[^}])).*\}$`

/** 「您没有找到手机的搜索结果」: what a search says before the words searched for is none of them. */
const searched = String.raw`\{text:(?:[^}]*(?:[查找看搜]到|[显展]示|更多|符合|\ue000[件条个款])|相关\}|您\})[^}]*\}?的搜索结果`

/** 「退款与否」 is “or not”, and no 与 between two labels. */
const orNot = '与否$'

/** The pattern of what is closed, for a text as printed, as folded, and for each slot. */
export const closedTexts = [partScaled, maybeThousands, slots, more, searched, orNot, ...closedClaims].join('|')
