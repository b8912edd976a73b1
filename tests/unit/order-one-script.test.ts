/** One spelling for both scripts, held against OpenCC. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { Converter } from 'opencc-js'
import { describe, expect, test } from 'vitest'
import { inOneScript, simplifiedCharacters } from '../../core/orders/one-script.ts'

const path = join(import.meta.dirname, '../../core/orders/traditional-forms.ts')
const toSimplified = (['t', 'tw', 'hk'] as const).map((from) => Converter({ from, to: 'cn' }))
const simplified = simplifiedCharacters()
const characters = Array.from({ length: 0x9fff - 0x4e00 + 1 }, (_, at) => String.fromCharCode(0x4e00 + at))

const simpler = new Map(
  characters.flatMap((char): [string, string][] => {
    const other = toSimplified.map((convert) => convert(char)).find((one) => one !== char)
    return other ? [[char, other]] : []
  }),
)
/** 麼 is 么, and 么 is 幺. */
const simplestOf = (char: string): string => {
  const other = simpler.get(char)
  return other ? simplestOf(other) : char
}

test('the table is what OpenCC says', () => {
  const formsOf = Map.groupBy(simpler.keys(), simplestOf)
  let skipped = 0
  let table = ''
  for (const char of simplified) {
    const forms = formsOf.get(char)
    if (forms) table += `${skipped ? skipped.toString(36) : ''}${forms.join('+')}`
    skipped = forms ? 0 : skipped + 1
  }
  if (process.env.TAOLENS_WRITE) {
    writeFileSync(path, readFileSync(path, 'utf8').replace(/'[^']*'\n$/, `'${table}'\n`))
  }
  expect(readFileSync(path, 'utf8').endsWith(` '${table}'\n`)).toBe(true)
})

describe('one text in two scripts', () => {
  test.each([
    ['红色', '紅色'],
    ['蓝色 200毫升', '藍色　２００毫升'],
    ['后院果干', '後院果乾'],
    ['折叠桌', '摺疊桌'],
    ['里面发霉', '裡面發黴'],
    ['里面', '裏面'],
    ['头发', '頭髮'],
    ['什么', '什麼'],
  ])('%s is %s', (one, other) => {
    expect(inOneScript(one)).toBe(inOneScript(other))
  })

  test.each([
    ['蓝色', '紅色'],
    ['绿茶', '紅茶'],
    ['黄铜壶', '紅銅壺'],
    ['单人', '雙人'],
    ['红茶', '紅茶葉'],
  ])('%s is not %s', (one, other) => {
    expect(inOneScript(one)).not.toBe(inOneScript(other))
  })

  test('no two characters are one, unless OpenCC makes one of the other', () => {
    const any = fc.constantFrom(...simplified, ...simpler.keys())
    fc.assert(
      fc.property(any, any, (one, other) => {
        const isOne = inOneScript(`茶${one}`) === inOneScript(`茶${other}`)
        if (isOne) expect(simplestOf(one)).toBe(simplestOf(other))
        expect(inOneScript(inOneScript(one))).toBe(inOneScript(one))
      }),
    )
  })

  test('every Simplified text is its Traditional one', () => {
    const toTraditional = (['t', 'tw', 'hk'] as const).map((to) => Converter({ from: 'cn', to }))
    // Some rare characters have a Traditional form that OpenCC does not lead back to them.
    const usual = simplified.filter((one) =>
      toTraditional.every((convert) => simplestOf(convert(one)) === simplestOf(one)),
    )
    expect(simplified.length - usual.length).toBeLessThan(15)
    const text = fc.array(fc.constantFrom(...usual), { minLength: 1, maxLength: 30 }).map((all) => all.join(''))
    fc.assert(
      fc.property(text, fc.constantFrom(...toTraditional), (one, convert) => {
        expect(inOneScript(one)).toBe(inOneScript(convert(one)))
      }),
    )
  })
})
