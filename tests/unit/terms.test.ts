import { expect, test } from 'vitest'
import { allTraditionalPairs, readTerms } from '../../scripts/dictionary/terms.ts'
import { sourceOfRepository } from '../../scripts/vocabulary/read.ts'

const terms = readTerms(sourceOfRepository(), 'en', allTraditionalPairs())
const of = (zh: string) => terms.filter(({ written }) => written === zh)

test('what Chinese means on Xianyu alone names the site, where it means something elsewhere too', () => {
  const [shops, xianyu, ...rest] = of('等待卖家发货').map(({ note }) => note)
  expect(shops).toBe('You have paid; the seller has not shipped yet.')
  expect(xianyu).toMatch(/^On Xianyu: Paid; the private seller/)
  expect(rest).toEqual([])
  expect(of('搜索闲鱼').map(({ note }) => note)).not.toContainEqual(expect.stringContaining('On Xianyu'))
})
