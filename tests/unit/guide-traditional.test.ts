import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Converter } from 'opencc-js'
import { expect, test } from 'vitest'
import { spellingsFor } from '../../features/guides/panel/both-scripts.ts'
import { clicksOf, guides, hotlines } from '../../features/guides/rules.ts'

const path = join(import.meta.dirname, '../../rules/guide-traditional.json')
const toTraditional = Converter({ from: 'cn', to: 'tw' })

const shown = new Set([
  ...guides.flatMap(({ sections }) =>
    sections.flatMap(({ labels = [], steps }) => [
      ...labels,
      ...steps.flatMap((step) => [...(step.labels ?? []), ...clicksOf(step).flat()]),
    ]),
  ),
  ...hotlines.flatMap(({ labels = [] }) => labels.flat()),
])

test('every label of the guides that is written otherwise in Traditional characters has that spelling', () => {
  const all = [...shown].sort().map((zh): [string, string] => [zh, toTraditional(zh)])
  const file = {
    about:
      'The Chinese labels of the guides in Traditional characters, by OpenCC. Written by TAOLENS_WRITE=1 npx vitest run tests/unit/guide-traditional.test.ts.',
    traditional: Object.fromEntries(all.filter(([zh, other]) => zh !== other)),
  }
  if (process.env.TAOLENS_WRITE) writeFileSync(path, `${JSON.stringify(file, null, 2)}\n`)
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(file)
})

test.each([
  ['HK', ['等待買家付款', '等待买家付款']],
  ['TW', ['等待買家付款', '等待买家付款']],
  ['CN', ['等待买家付款']],
  ['other', ['等待买家付款']],
] as const)('in %s a status is looked for as %j', (region, spellings) => {
  expect(spellingsFor(['等待买家付款'], region)).toEqual(spellings)
})

test('the words of the source documents are as those print them', () => {
  const printed = [
    '取消訂單',
    '我的淘寶',
    '已買到的寶貝',
    '申請售後',
    '要求淘寶客服介入',
    '賬戶與安全',
    '國際支付管理',
    '支付方式設置',
    '支付寶中國(內地版)',
  ]
  const written = [...shown].flatMap((zh) => spellingsFor([zh], 'HK'))
  expect(printed.filter((zh) => !written.includes(zh))).toEqual([])
})
