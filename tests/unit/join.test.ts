import { describe, expect, test } from 'vitest'
import { matchText } from '../../core/match.ts'
import { smallReader } from './small-source.ts'

const lines = {
  pay: { zh: '待付款' },
  refund: { zh: '退款' },
  returned: { zh: '退货' },
  insurance: { zh: '退货宝' },
  guard: { zh: '{duration}价保' },
  logistics: { zh: '物流信息' },
  receipt: { zh: '收货' },
  nick: { zh: '昵称' },
  parcel: { zh: '包裹' },
  both: { zh: '收货和退款' },
  reviews: { zh: '评价' },
  arrived: { zh: '快件已到达{text}' },
  off: { zh: '满{n}减{n2}' },
  above: { zh: '高于{percent}' },
  free: { zh: ['包邮', '免邮'] },
  freeTo: { zh: '{label}包邮' },
  part: { zh: '共', part: true as const },
  list: { zh: '导出', on: ['order-list' as const] },
}
const { vocabulary } = smallReader(lines)
const keys = Object.keys(lines)

function pieces(text: string, page = 'any'): string[] | undefined {
  return matchText(text, page, vocabulary)?.pieces.map((piece) => {
    if ('label' in piece) return [keys[piece.label.row], ...piece.label.slots.map(({ raw }) => raw)].join(' ')
    if ('value' in piece) return `${piece.kind} ${piece.value}`
    return 'joint' in piece ? piece.joint : JSON.stringify(piece.plain)
  })
}

const table: Record<string, [string, string[] | undefined][]> = {
  'compounds of labels, joined by punctuation': [
    ['退货宝 7天价保', ['insurance', '" "', 'guard 7天']],
    ['退款/退货', ['refund', '"/"', 'returned']],
    ['退款、退货', ['refund', '"、"', 'returned']],
    ['退款｜ 退货', ['refund', '"｜ "', 'returned']],
    ['退货宝 · 退款 · 退货', ['insurance', '" · "', 'refund', '" · "', 'returned']],
    ['退款>退货', ['refund', '">"', 'returned']],
    ['退款（退货）', ['refund', '"（"', 'returned', '"）"']],
  ],
  'a label that ends in a number is not cut': [
    ['满300减50 退款', ['off 300 50', '" "', 'refund']],
    ['退款/满300减50', ['refund', '"/"', 'off 300 50']],
    ['评价 4.9 高于15.3%', ['reviews', '" "', 'number 4.9', '" "', 'above 15.3%']],
  ],
  'a space after the label that begins the text makes two labels': [
    ['满300减50 包邮', ['off 300 50', '" "', 'free']],
    ['满300减50包邮', ['freeTo 满300减50']],
  ],
  'a name, a colon and what is not all labels: only the name is one': [
    ['评价：很好，谢谢', ['reviews', '"：很好，谢谢"']],
    ['评价：退款，谢谢您的耐心', ['reviews', '"：退款，谢谢您的耐心"']],
  ],
  'labels between pictographs': [
    ['退款✅退货', ['refund', '"✅"', 'returned']],
    ['✅退款 🔥退货', ['refund', '" 🔥"', 'returned']],
  ],
  'a count beside a label': [
    ['待付款(3)', ['pay', '"("', 'number 3', '")"']],
    ['待付款（99+）', ['pay', '"（"', 'number 99+', '"）"']],
    ['待付款 3', ['pay', '" "', 'number 3']],
    ['包裹1', ['parcel', 'number 1']],
    ['评价 2000+', ['reviews', '" "', 'number 2000+']],
    ['退款 ¥12.50', ['refund', '" "', 'money ¥12.50']],
    ['退款：-¥12.50', ['refund', '"："', 'money -¥12.50']],
    ['退款（-¥12.50）', ['refund', '"（"', 'money -¥12.50', '"）"']],
    ['退款：2025-11-08 23:10', ['refund', '"："', 'date 2025-11-08 23:10']],
    ['退款 11月08日', ['refund', '" "', 'date 11月08日']],
  ],
  'a name and its value: the value stays as it is': [
    ['昵称：张三', ['nick', '"：张三"']],
    ['昵称: 张三（VIP）', ['nick', '": 张三（VIP）"']],
    ['昵称：abc', ['nick', '"："', '"abc"']],
    ['昵称：退款', ['nick', '"：退款"']],
    ['昵称 张三', undefined],
    ['退款 昵称：退货', undefined],
    ['退款，昵称：退货', undefined],
    [`昵称：${'长'.repeat(39)}`, ['nick', `"：${'长'.repeat(39)}"`]],
    [`昵称：${'长'.repeat(40)}`, undefined],
  ],
  'conjunctions join two labels': [
    ['收货和物流信息', ['receipt', 'and', 'logistics']],
    ['退款与退货', ['refund', 'and', 'returned']],
    ['退款及退货', ['refund', 'and', 'returned']],
    ['退款或退货', ['refund', 'or', 'returned']],
    // A label of its own comes first.
    ['收货和退款', ['both']],
    ['退款和张三', undefined],
    ['和退款', undefined],
  ],
  'one unknown part leaves the whole alone': [
    ['退款/张三', undefined],
    ['张三/退款', undefined],
    ['待付款 张三(3)', undefined],
    ['导出/退款', undefined],
    ['共/退款', undefined],
  ],
  'dates, lengths of time and ranges of amounts need no label': [
    ['11月08日', ['date 11月08日']],
    ['3天12小时', ['duration 3天12小时']],
    ['3-5天', ['number 3', '"-"', 'duration 5天']],
    ['0-66元', ['money 0-66元']],
    ['66元', undefined],
    ['2025', undefined],
  ],
  'a tracking line begins with a place': [
    ['【深圳市】快件已到达广州', ['arrived 广州']],
    ['[深圳市] 快件已到达广州', ['arrived 广州']],
    ['深圳市快件已到达广州', undefined],
  ],
}

describe.each(Object.entries(table))('%s', (_, cases) => {
  test.each(cases)('%s → %j', (text, expected) => {
    expect(pieces(text)).toEqual(expected)
  })
})

test('parts hold on their kind of page', () => {
  expect(pieces('导出/退款', 'order-list')).toEqual(['list', '"/"', 'refund'])
})

test('the place of a tracking line stays before the label', () => {
  expect(matchText('【深圳市】快件已到达广州。', 'any', vocabulary)).toMatchObject({
    before: '【深圳市】',
    after: '。',
  })
})

test('longer than a label is prose', () => {
  const text = Array.from({ length: 40 }, () => '退款').join('/')
  expect(pieces(text.slice(0, 119))).toHaveLength(79)
  expect(pieces(`${text}/退款`)).toBeUndefined()
})
