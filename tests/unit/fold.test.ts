import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasHan, makeFold } from '../../core/fold.ts'
import { traditionalOf } from '../../scripts/vocabulary/compile.ts'
import { sourceOfRepository } from '../../scripts/vocabulary/read.ts'

const pairs = traditionalOf(sourceOfRepository().entries)
const fold = makeFold(pairs)
const anyText = fc.string({ unit: 'binary' })

describe('fold', () => {
  test.each([
    ['ＡＢＣａｂｃ１２３', 'abcabc123'],
    ['HK$ NT$', 'hk$ nt$'],
    ['￥12．50', '¥12.50'],
    ['（）：，；！？～％＋＞', '():,;!?~%+>'],
    ['【】〔〕《》〈〉', '[][]<><>'],
    ['“”„「」『』‘’', `"""""""''`],
    ['—–－', '---'],
    ['5×3・•。', '5x3··.'],
    ['a\u00a0b\u200bc\u200dd\u2060e\ufefff\tg\nh\ri\u3000j', 'a b c d e f g h i j'],
    ['\u00ad\u061c\u202a\u202d\u2066x\u2069\u2068\u202c', '     x   '],
    // What turns the order round is no space: 「\u202e21」 shows 12.
    ['\u202b\u202e\u2067', '\u202b\u202e\u2067'],
    // Icon fonts use the private characters that stand for tokens and free text in a canonical text.
    ['\ue000付\ue010款\uf8ff', ' 付 款 '],
    ['購物車賣家評價', '购物车卖家评价'],
    ['𠮷😀', '𠮷😀'],
  ])('%j → %j', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  test('keeps the length of every text', () => {
    fc.assert(fc.property(anyText, (text) => fold(text).length === text.length))
  })

  test('folding twice changes nothing more', () => {
    fc.assert(fc.property(anyText, (text) => fold(fold(text)) === fold(text)))
  })

  test('every Traditional character folds like its Simplified one, which stays as it is', () => {
    expect(pairs.length).toBeGreaterThan(1000)
    for (let i = 0; i < pairs.length; i += 2) {
      const [traditional, simplified] = [pairs[i] as string, pairs[i + 1] as string]
      expect(fold(traditional), traditional).toBe(fold(simplified))
      // 帐 is another spelling of 账 in Simplified too.
      if (simplified !== '帐') expect(fold(simplified), simplified).toBe(simplified)
    }
  })

  test('帐号, 账号, 帳號 and 賬號 are one word', () => {
    for (const text of ['帐号', '帳號', '賬號']) expect(fold(text)).toBe('账号')
  })

  test('an odd last character of the pairs is ignored', () => {
    expect(makeFold('買买賣')('買賣')).toBe('买賣')
  })
})

describe('hasHan', () => {
  test.each([
    ['a付b', true],
    ['\u3400', true],
    ['\uf900', true],
    ['', false],
    ['Pay 12 ¥', false],
    ['（：）', false],
    ['ひらがな', false],
  ])('%j is %s', (text, expected) => {
    expect(hasHan(text)).toBe(expected)
  })
})
