import { describe, expect, test } from 'vitest'
import { joinedOf, runsOf } from '../../page/runs.ts'

/** The runs that the first text with these words belongs to. */
function runsIn(html: string, words: string) {
  const parsed = new DOMParser().parseFromString(`<body>${html}`, 'text/html')
  const texts = parsed.createTreeWalker(parsed.body, NodeFilter.SHOW_TEXT)
  while (texts.nextNode() && !(texts.currentNode as Text).data.includes(words));
  return [...runsOf(texts.currentNode as Text)]
}

describe('a label split over neighbours', () => {
  test.each([
    ['共<b>2</b>件商品', '共', ['共2件商品']],
    ['满<b>199</b>减<b>20</b>，还差<b>43.40</b>元 <a>去凑单</a>', '还差', ['满199减20，还差43.40元 ']],
    ['<a>详情</a>共<!-- x --><b>2</b>件', '件', ['共2件']],
    ['<div><span>剩<b>3</b>天</span><button>确认</button></div>', '天', ['剩3天', '剩3天']],
    ['<span>剩</span><i>3</i><span>天</span><br><span>共</span><i>5</i>', '天', ['剩3天']],
    ['<a>评价</a>', '评价', []],
    ['款<b>2</b><span>见<img></span>', '款', ['款2']],
  ])('%s', (html, words, joined) => {
    const runs = runsIn(`<section>${html}</section>`, words)
    expect(runs.map((run) => run.joined)).toEqual(joined)
    for (const run of runs) expect(joinedOf(run.root, run.nodes)).toBe(run.joined)
  })

  test('what stands between two others is a run of its own, whatever the rest of the element says', () => {
    const [first] = runsIn('<p><a>一</a>共<b>2</b>件<a>二</a>共<b>7</b>件</p>', '件')
    expect([first?.joined, first?.texts.map(({ data }) => data)]).toEqual(['共2件', ['共', '2', '件']])
  })

  test('an element of many parts is not read as a whole for each of them', () => {
    const parts = '<i></i>'.repeat(40)
    const [first] = runsIn(`<p>${parts}共<b>2</b>件${parts}</p>`, '件')
    expect([first?.joined, first?.nodes?.length]).toEqual(['共2件', 18])
  })

  test('too many neighbours are no label', () => {
    expect(runsIn(`<p><a>一</a>共${'<i>1</i>'.repeat(30)}</p>`, '共')).toEqual([])
  })
})
