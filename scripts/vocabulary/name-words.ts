/** Name words: after them somebody's name or message stands. */

const people =
  '收[货貨件]人|[联聯][系繫络絡]人|[签簽]收人|收款方|[昵暱][称稱]|[会會][员員]名|(?:真[实實])?姓名|[派配快投揽攬收][件送递遞投收][员員]|店[铺鋪舖]|[卖賣商买買]家|掌[柜櫃]|旺旺'

/** The pattern, for a text as printed. */
export const nameWords = `(?:${people})(?:信息|留言|[昵暱][称稱]|姓?名[称稱]?|[账帳][号號])?`
