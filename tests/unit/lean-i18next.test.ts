import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { parseAst } from 'vitest/node'
import { i18nextOptions } from '../../locales/i18next-options.ts'
import { leanI18next } from '../../scripts/plugins/lean-i18next.ts'
import { root } from './repository.ts'

const whole = readFileSync(fileURLToPath(import.meta.resolve('i18next')), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'taolens-lean-'))
afterAll(() => rmSync(folder, { recursive: true }))

type Library = typeof import('i18next')

async function load(name: string, code: string): Promise<Library> {
  const file = join(folder, `${name}.mjs`)
  writeFileSync(file, code)
  return import(/* @vite-ignore */ pathToFileURL(file).href)
}

const categories = ['zero', 'one', 'two', 'few', 'many', 'other']
const ordinals = Object.fromEntries(categories.map((form) => [`nth_ordinal_${form}`, `${form} {{countText}}`]))

/** What a page says. */
function sayAll({ createInstance }: Library, options: object, language: string): unknown[] {
  const instance = createInstance()
  void instance.init({
    ...options,
    lng: language,
    resources: {
      [language]: {
        translation: {
          'style.a': 'A {{x}}',
          bad: '{{missing}}',
          many: '{{count, number}}',
          two: '{{ x }}{{y}} {{z}}',
          ...ordinals,
        },
        rows: {},
      },
    },
  })
  instance.services.formatter?.add('inline', (value: string) => value.toLowerCase())
  for (const form of categories) {
    instance.addResource(language, 'rows', `1_${form}`, `${form} {{countText}} {{x, inline}}`)
  }
  const counts = [0, 1, 1.5, 2, 3, 5, 11, 21, 100, 1e6]
  return [
    instance.t('style.a', { x: '<b> $t(bad) {{x}} $1' }),
    instance.t('bad'),
    instance.t('none'),
    instance.t('many', { count: 12345.5 }),
    instance.t('1', { ns: 'rows' }),
    instance.t('style.a', {}),
    ...[undefined, null, 0, false, '', ['a', 'b']].map((x) => instance.t('style.a', { x })),
    instance.t('two', { x: '{{y}}', y: '{{x}}' }),
    instance.t('toString'),
    instance.t('style', { x: 1 }),
    ...counts.map((count) => instance.t('nth', { count, countText: 'x', ordinal: true })),
    ...counts.map((count) => instance.t('1', { ns: 'rows', count, countText: `${count}+`, x: 'ABC' })),
  ]
}

test.each(['en', 'en-GB', 'ar', 'ru', 'pt-BR', 'zh-Hant'])('it says the same in %s', async (language) => {
  const lean = await load('lean', leanI18next(whole, parseAst))
  expect(sayAll(lean, {}, language)).toEqual(sayAll(await load('whole', whole), i18nextOptions, language))
})

test('it is a good deal smaller', () => {
  expect(leanI18next(whole, parseAst).length).toBeLessThan(whole.length * 0.55)
})

test('the words of pages ask for nothing that was taken out', () => {
  const files = readdirSync(join(root, 'locales'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(card|grammar|orders|orders-steps|orders-messages|deadlines|vocabulary\/[a-z-]+)\.json$/.test(name),
  )
  expect(files.length).toBeGreaterThan(20)
  for (const name of files) {
    const words = readFileSync(join(root, 'locales', name), 'utf8')
    expect(words, name).not.toMatch(/\$t\(|\{\{[^}]*,(?! *inline *\}\})/)
  }
})

test('other code is not cut at all, but named', () => {
  expect(() => leanI18next('export const createInstance = () => {}', parseAst)).toThrow(/i18next/)
})
