import { describe, expect, test } from 'vitest'
import { labelsOf, matchText } from '../../core/match.ts'
import { sayLabel, sayMatch } from '../../features/translate/say.ts'
import { speak } from '../../locales/i18n.ts'
import { compileLabels, compileRows } from '../../scripts/vocabulary/compile.ts'
import { makeReader } from '../../scripts/vocabulary/reader.ts'
import { englishGrammar, type Line, smallReader, smallSource } from './small-source.ts'

const lines: Record<string, Line> = {
  items: { zh: '共{count}件', said: { one: '{{count}} item', other: '{{count}} items' } },
  off: { zh: '满{n}减{n2}', said: '{{n2}} off {{n}}' },
  price: { zh: '到手价{money}', said: 'You pay {{money}}' },
  share: { zh: '好评率{percent}', said: '{{percent}} good' },
  by: { zh: '{date}前发货', said: 'Ships by {{date}}' },
  at: { zh: '{time}前付款', said: 'Pay before {{time}}' },
  left: { zh: '还剩{duration}', said: { text: '{{duration}} left', note: 'A countdown.' } },
  see: { zh: '查看{label}', said: 'View {{label, inline}}' },
  logistics: { zh: '物流信息', said: 'Delivery information' },
  alipay: { zh: '支付宝', said: 'Alipay' },
  vip: { zh: '会员', said: 'VIP club' },
  sign: { zh: '由{text}签收', said: 'Received by {{text}}' },
  paid: { zh: '已付款', said: 'Paid.' },
  refund: { zh: '退款', said: 'Refund' },
  returned: { zh: '退货', said: 'Return' },
  tenths: { zh: ['{discount}', '打{discount}'], said: '{{discount}} off' },
  upTo: { zh: '低至{discount}', said: 'Up to {{discount}} off' },
  pieces: { zh: '满{n}件打{discount}', said: '{{discount}} off when you buy {{n}}' },
  nth: { zh: '第{nth}件{discount}', said: '{{nth}} item {{discount}} off' },
  tonight: { zh: '今晚{time}', said: 'Tonight {{time}}' },
  nick: { zh: '昵称', said: 'Username' },
  unsaid: { zh: '没有译文' },
}
const { gloss, vocabulary } = smallReader(lines)
const say = (text: string) => gloss(text, 'any').translation

const table: Record<string, [string, string | null][]> = {
  'plural forms': [
    ['共1件', '1 item'],
    ['共2件', '2 items'],
    ['共0件', '0 items'],
    ['共１件', '1 item'],
    ['共1.5件', '1.5 items'],
    ['共1,234件', '1,234 items'],
    ['共1万件', '10,000 items'],
    ['共%1$d件', '%1$d items'],
  ],
  'numbers as printed, without 万 and 亿': [
    ['满200减30', '30 off 200'],
    ['满1.2万减007', '007 off 12,000'],
    ['满9007199254740993万减1亿+', '100,000,000+ off 90,071,992,547,409,930,000'],
    ['满３００减１０', '10 off 300'],
    ['满2千减1', '1 off 2,000'],
  ],
  'amounts and shares': [
    ['到手价￥12.50', 'You pay ¥12.50'],
    ['到手价188元', 'You pay ¥188'],
    ['到手价1.2万元', 'You pay ¥12,000'],
    ['到手价HK$1,234.5', 'You pay HK$1,234.5'],
    ['好评率98 ％', '98% good'],
    ['好评率%d%%', '%d% good'],
  ],
  'what 折 leaves to pay, as what it takes off': [
    ['8折', '20% off'],
    ['95折', '5% off'],
    ['９.５折', '5% off'],
    ['8.8折', '12% off'],
    ['打八五折', '15% off'],
    ['低至3折', 'Up to 70% off'],
    ['满3件打8折', '20% off when you buy 3'],
    ['第2件5折', '2nd item 50% off'],
    ['第3件7折', '3rd item 30% off'],
    ['第11件7折', '11th item 30% off'],
    ['第%d件7折', '%d item 30% off'],
    ['0折', null],
    ['打120折', null],
  ],
  'ranges of amounts': [
    ['到手价¥12.00-¥24.00', 'You pay ¥12.00-¥24.00'],
    ['到手价12-24元', 'You pay ¥12-24'],
    ['到手价¥1.2万-¥3万', 'You pay ¥12,000-¥30,000'],
  ],
  'dates and times': [
    ['今晚8点', 'Tonight 20:00'],
    ['今晚８点半', 'Tonight 20:30'],
    ['今晚20:00', 'Tonight 20:00'],
    ['今晚12点', 'Tonight 24:00'],
    ['今晚2点', null],
    ['11月10日晚8点前发货', 'Ships by Nov 10, 20:00'],
    ['11月08日前发货', 'Ships by Nov 8'],
    ['11月08日 23:10前发货', 'Ships by Nov 8, 23:10'],
    ['2025年3月前发货', 'Ships by Mar 2025'],
    ['2025年11月8日9点前发货', 'Ships by Nov 8, 2025, 9:00'],
    ['2025-11-08前发货', 'Ships by 2025-11-08'],
    ['2月30日前发货', 'Ships by 2月30日'],
    ['18：00前付款', 'Pay before 18:00'],
  ],
  'lengths of time': [
    ['还剩3天12小时', '3 days 12 hours left'],
    ['还剩1天1小时', '1 day 1 hour left'],
    ['还剩３天', '3 days left'],
    ['还剩1个工作日', '1 working day left'],
    ['还剩15个工作日', '15 working days left'],
    ['还剩3个工作天', '3 working days left'],
    ['还剩1.5小时', '1.5 hours left'],
    ['还剩%1$d天', '%1$d days left'],
    ['还剩2周3个月', '2 weeks 3 months left'],
  ],
  'a label inside a sentence': [
    ['查看物流信息', 'View delivery information'],
    ['查看支付宝', 'View Alipay'],
    ['查看会员', 'View VIP club'],
    ['查看共1件', 'View 1 item'],
    ['由张三签收', 'Received by 张三'],
    ['由退款签收', 'Received by Refund'],
  ],
  punctuation: [
    ['【退款】', '[Refund]'],
    ['退款：', 'Refund: '],
    ['（退款）。', '(Refund).'],
    ['已付款。', 'Paid.'],
    ['已付款！', 'Paid.'],
    ['退款/退货', 'Refund/Return'],
    ['退款、退货', 'Refund, Return'],
    ['退款 退货', 'Refund · Return'],
    ['退款 3', 'Refund 3'],
    ['退款 3 退货 5', 'Refund 3 · Return 5'],
    ['退款 ¥5 满200减30', 'Refund ¥5 · 30 off 200'],
    ['🔥退款', '🔥Refund'],
    ['✅ 退款', '✅ Refund'],
    ['退款3', 'Refund 3'],
    ['退款（3）', 'Refund (3)'],
    ['退款和退货', 'Refund and Return'],
    ['退款或退货', 'Refund or Return'],
    ['昵称：张三。', 'Username: 张三.'],
    ['3-5天', '3-5 days'],
    ['退款，退货', 'Refund, Return'],
    ['会员，查看物流信息', 'VIP club. View delivery information'],
    ['查看物流信息、查看物流信息', 'View delivery information, View delivery information'],
  ],
  'what the language does not have': [
    ['没有译文', null],
    ['退款/没有译文', null],
    ['查看没有译文', null],
  ],
}

describe.each(Object.entries(table))('%s', (_, cases) => {
  test.each(cases)('%s → %s', (text, said) => {
    // Spaces after a last colon are the page's own.
    expect(say(text)?.trim() ?? null).toBe(said?.trim() ?? null)
  })
})

test('a missing translation is undefined, not an empty text', () => {
  const match = matchText('没有译文', 'any', vocabulary)
  const speech = speak('en', 'en', englishGrammar)
  expect(match && sayMatch(match, speech)).toBeUndefined()
  for (const label of match ? labelsOf(match) : []) expect(sayLabel(label, speech)).toBeUndefined()
  expect(match).toBeDefined()
})

describe('other languages', () => {
  const russian = {
    items: { zh: '共{count}件', said: { one: '{{count}} товар', few: '{{count}} товара', many: '{{count}} товаров' } },
    left: { zh: '还剩{duration}', said: 'осталось {{duration}}' },
    by: { zh: '{date}前发货', said: 'до {{date}}' },
    sold: { zh: '已售{n}', said: 'продано {{n}}' },
  }
  const ru = makeReader('ru', smallSource(russian, 'ru', {}))
  test.each([
    ['共1件', '1 товар'],
    ['共21件', '21 товар'],
    ['共3件', '3 товара'],
    ['共11件', '11 товаров'],
    ['还剩3天12小时', 'осталось 3 дня 12 часов'],
    ['11月08日前发货', 'до 8 нояб.'],
    ['已售1.2万+', 'продано 12\u00a0000+'],
  ])('%s → %s', (text, said) => {
    expect(ru.gloss(text, 'any').translation).toBe(said)
  })

  test('the regional form decides about dates', () => {
    const source = smallSource(lines)
    const match = matchText('11月08日前发货', 'any', vocabulary)
    const rows = compileRows(source, 'en')
    expect(compileLabels(source.entries).entries).toHaveLength(rows.length)
    const saidIn = (locale: string) =>
      match &&
      sayMatch(
        match,
        speak('en', locale, englishGrammar, (row) => rows[row] ?? ''),
      )
    expect([saidIn('en'), saidIn('en-GB')]).toEqual(['Ships by Nov 8', 'Ships by 8 Nov'])
  })
})
