/** The patterns of tokens, for folded text; the readers of core/tokens.ts are made of them. */
import type { TokenPatterns } from '../../core/tokens.ts'

// `%1$d` and `%s` are the placeholders of app string tables; they stand where a number or a name will be.
// Digits with single points and commas between them are one number, whatever it means (`10.000`, `12,34`, `2.5.1`).
const number = String.raw`(?:%(?:\d\$)?(?:\.\d)?[dsf]|\d[\d*]*\*[\d*]*\d(?![.,]?\d)|\d+(?:[.,]\d+)*)`
const scale = String.raw`(?:[万亿]|千(?!克))?\+?`
const amount = number + scale
const clock = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?![.,:]?\d)`
const partOfDay = '(?:凌晨|早上|上午|中午|下午|晚上|晚间|(?<!最)[早晚])'
const hour = String.raw`\d{1,2}点(?:半|整|钟|\d{1,2}分)?`
// The clock may follow at once (`2025-11-0823:10`), but no other digit: `1000-10.000` is a range.
const day = String.raw`(?:\d{4}(?<dash>[-/.])\d{1,2}\k<dash>\d{1,2}(?:(?![.,]?\d)|(?=${clock}))|(?:\d{4}年)?\d{1,2}月\d{1,2}[日号]|\d{4}年\d{1,2}月)`
// 「618天猫狂欢节」 and 「9.9秒杀」 are names that begin with the sign of a unit.
const unit = '(?:年|天(?![天猫])|秒(?!杀)|时|分钟?|周(?![岁年])|个月|个?(?:工作[日天]|自然日|小时))'
const sign = String.raw`(?:hk\$|nt\$|us\$|[¥$€£])`

// 「20点」 may be twenty points: an hour has a day before it, or what happens then after it.
const saysDay = '(?<=(?:[今明昨后前每当]天|[今明昨每次当]日|周[一二三四五六日]) ?|点(?:半|整)?[-~至到])'
const saysEvent = '(?=[前后场档准起-]|至|到|开[抢始售卖团播枪]|结束|截止)'
// An umbrella with three folds (三折伞) and 「折合」 are no discounts.
const discount = String.raw`(?:\d+(?:\.\d+)?|(?<![一二三四五六七八九十百千第两几])[一二三四五六七八九]{1,2}) ?折(?![叠合扣页纸伞扇])`

// What begins with a number is told apart by what follows it, and further units are read one by one: the engine compiles
// each mention of `number` anew, and a whole alternative for each kind made half as much code again.
const any = [
  `(?<date>${day}(?: ?(?:${partOfDay} ?)?(?:${clock}|${hour}|\\d{1,2}[点时](?:\\d{1,2}分)?))?)`,
  `(?<time>${partOfDay} ?(?:${clock}|${hour})|${clock}|${saysDay}${hour}|(?<![\\d.])\\d{1,2}点(?:半|\\d{1,2}分)|${hour}${saysEvent})`,
  `(?<discount>${discount})`,
  `(?<money>-?${sign} ?-?${amount}(?: ?- ?${sign} ?${amount})?|${amount}-${amount} ?元)`,
  `${number}(?:(?<percent> ?%(?:%|(?!\\d\\$|[ds.])))|(?<duration> ?${unit})|${scale}(?<price> ?元)?)`,
].join('|')

export const tokenPatterns: TokenPatterns = {
  any,
  nextUnit: ` ?${number} ?${unit}`,
  // 「4.8分」 is a score and 「9时」 an hour of the clock; only together with another unit are they a length of time.
  lonelyUnit: `^${number} ?[分时]$`,
  amount,
}
