/** Words after which somebody's name or message stands: what follows is theirs, even when it looks like a label (`收货人：退款`). */

const words =
  '收[货貨件]人|[联聯][系繫络絡]人|[签簽]收人|收款方|[昵暱][称稱]|[会會][员員]名|(?:真[实實])?姓名|[派配快投揽攬收][件送递遞投收][员員]|店[铺鋪舖]|[卖賣商买買]家|掌[柜櫃]|旺旺'
const announcing = `(?:${words})(?:信息|留言|[昵暱][称稱]|姓?名[称稱]?|[账帳][号號])?`
const atStart = new RegExp(`^${announcing} ?[:：]`)
const atEnd = new RegExp(String.raw`(?<!\p{Script=Han})${announcing}\s*[:：]\s*$`, 'u')
const alone = new RegExp(`^${announcing}$`)

/** Whether a text begins with such a word and a colon; what follows the colon is somebody's own. */
export function beginsWithName(text: string): boolean {
  return atStart.test(text)
}

/** Whether a text ends with such a word and a colon; with `bare` also when the word is all of it. */
export function announcesName(text: string, bare = false): boolean {
  return atEnd.test(text) || (bare && alone.test(text.trim()))
}
