/**
 * Closed claims: what would be said to have happened, or to be had, on the word of a label that says so alone.
 * 「过期」 is “expired”, but nothing that runs out on Monday is.
 */

/** What is done with these words, where no day is given. */
const done = '签收|代收|妥投|拒收|退回|退件|到账|过期|到期|失效'
const day = String.raw`(?:(?:\d+月)?\d+[日号]|[今明后][天日]|周[一二三四五六日])`
/** A day with its other name in brackets, and a period, may lie ahead; with 已 they do not. */
const days = `${day} ?(?:\\(${day}\\)|[-–—~～至到] ?${day}) ?`
const ahead = `^(?!.*(?:预计|将)).*${days}[^!-~已]{0,4}(?:${done})$`
/** Between these are wordings of their own. */
const neighbours = '(?:今[天日] ?[-–—~～] ?明|明[天日] ?[-–—~～] ?后)[天日](?:送[达達]|[发發][货貨])'
const nextDays = `^(?!${neighbours})[今明][天日] ?[-–—~～/或] ?[明后][天日](?!$)`

/** 「周一失效」: what a time stands for is not what runs out; nor does what begins, or what there is none of. */
const time =
  '[从自于在今明后前次当本这下周月年天日晚上内起止以至一二三四五六\ue003-\ue005-]+|逾期|超时|到期|开始|停止|禁止|自动|暂不'
const lapsed = `^\\{label:(?:${time}|[^}]*[\ue003-\ue005][^}]*)\\}(?:已?(?:过期|失效)|作废|到账)$|剩余\\{label:[\ue003-\ue005]`

/** 「晚上，8点」 is 20:00, and 「PST 8:00」 no hour of China. */
const halfDay = String.raw`(?<!最)(?:下午|中午|傍晚|夜[里间]|晚[上间]?)(?! ?\d)[^\d\u3400-\u9fff]+(?:0?\d|1[0-2])(?:点|:\d)`
const otherZone = String.raw`(?<![a-z])(?:[pe][sd]t|[jk]st|(?:utc|gmt)(?!\+0?8))(?![a-z]).*(?:\d点|\d:\d)`

/** 「港币99元」 are no yuan. What is paid for one dollar is: 「1美元=7.1元」. */
const currency = '港币|港元|新?台币|[美欧日澳加韩]元|美金|英镑|[日澳加韩外新]币|泰铢'
const foreign = String.raw`(?:${currency})[ :(约]{0,2}¥? ?\d[\d.,]*[万千亿]? ?元|(?:\d[万千亿]? ?元|¥ ?\d[\d.,]*[万千亿]?)[ (]{0,2}(?:${currency})`

/** 「没有付款」 is no “No pay”. */
const acts =
  '付款?|支付|发货|送达|签收|揽[收件]|派[送件]|退[回货换]?|(?:确认)?收货|取消|关闭|购买|下单|使用|领取|开[抢始售]|结束|失效|过期|到账|扣款|登录|删除|修改|申请|提交|同意|拒绝'
/** Two words that are cut in the wrong place: 无需|付款, 至少|件, 免|税费, 暂不|可用. There may be 没有|待付款订单. */
const cut = String.raw`^(?:(?:无|没有)\{label:(?:[需须请去不能将让应怎为如若]|会(?!员)|可用\}|(?!.*(?:\}的|订单\}$))(?:[已未待无没正被]|可(?!用))|(?:选择|填写|上传|发送|添加)(?![^}]*记录)|(?:${acts})\}|[^}]*(?:成功|失败|签收|代收)\})|至\{label:少|\{label:(?:免|[^}]*包邮)[^}]*\}费|暂不\{label:[可能]|\{label:(?:买家|您)\}赔|\{label:(?:没有?|[尚从并]?未|[无不非否])\}|\{label:(?:[未待尚没不]|免(?![密单]))[^}]*\}(?:成功|失败)$)`

/** 「95成新」 is 95 per cent, and a wording of its own; 「9成新」 are nine tenths. */
const percentNew = String.raw`(?<![.\d])[1-9]\d成新及?以`

/** 「没有申请|退款成功」, 「可申请|退款完成」: what is not done, or may be asked for, has not come to its end. */
const endedLabel = String.raw`^(?:没有[^{]{2}|您?(?:还|也)?可以?申请)\{label:[^}]*(?:[^高集途]中|后|完成|成功|失败|关闭|超时|率)\}`

/** The patterns, to be joined to those of closed texts. */
export const closedClaims = [ahead, nextDays, lapsed, halfDay, otherZone, foreign, cut, percentNew, endedLabel]
