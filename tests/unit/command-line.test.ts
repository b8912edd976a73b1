import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { answerLines, readOptions } from '../../scripts/vocabulary/answer-lines.ts'
import { coverageReport } from '../../scripts/vocabulary/coverage-report.ts'
import { root } from './repository.ts'

vi.setConfig({ testTimeout: 60_000 })
const folder = mkdtempSync(join(tmpdir(), 'taolens-'))
afterAll(() => rmSync(folder, { recursive: true }))

interface Answer {
  source: string
  id: string | null
  translation: string | null
  page: string
}

/** Starts the command as npm does. */
function run(script: string, options: string[], input: string | Buffer = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join('scripts', script), ...options], {
    cwd: root,
    input,
  })
  return { status, out: stdout.toString(), error: stderr.toString() }
}
const gloss = (args: string[], input: string | Buffer) => answerLines(readOptions(args), Buffer.from(input))
const answersOf = (out: string) =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Answer)

describe('gloss', () => {
  test('one answer a line, in the order of the lines; null for what is unknown', () => {
    const lines = ['待付款', 'hello', '', '张三李四王五', '共2件商品', '评价']
    const { status, out, error } = run('gloss.ts', ['--locale', 'en', '--page', 'order-list'], lines.join('\r\n'))
    const answers = answersOf(out)
    expect([status, error]).toEqual([0, ''])
    expect(answers.map(({ source }) => source)).toEqual(lines)
    expect(answers.map(({ translation }) => translation === null)).toEqual([false, true, true, true, false, false])
    expect(answers.map(({ id }) => id === null)).toEqual([false, true, true, true, false, false])
    expect(new Set(answers.map(({ page }) => page))).toEqual(new Set(['order-list']))
    expect(answers[4]).toMatchObject({ translation: '2 items', id: expect.stringMatching(/^[\w-]+\.[\w-]+$/) })
    expect(answers[5]?.translation).toBe('Review')
  })

  test('English and any page unless told otherwise; a last line break adds no line', () => {
    expect(answersOf(gloss([], '待付款\n'))).toEqual([expect.objectContaining({ source: '待付款', page: 'any' })])
    expect(gloss([], '')).toBe('')
  })

  const notText: [string, Buffer, number][] = [
    [
      'a byte that is none',
      Buffer.concat([Buffer.from('待付款\n付款\n'), Buffer.from([0xff]), Buffer.from('\n退款')]),
      3,
    ],
    ['half a character', Buffer.concat([Buffer.from('付款\n'), Buffer.from('款').subarray(0, 2)]), 2],
    ['GBK', Buffer.from([0xb4, 0xfd, 0xb8, 0xb6]), 1],
    ['a NUL', Buffer.from('付款\n付\0款'), 2],
  ]
  test.each(notText)('%s ends it with the line number', (_, input, line) => {
    expect(() => gloss([], input)).toThrow(new RegExp(`\\bline ${line}\\b`))
  })

  const notOptions: [string, string[], RegExp][] = [
    ['an unknown locale', ['--locale', 'xx'], /unknown locale "xx"/],
    ['an unknown page', ['--page', 'nowhere'], /unknown page "nowhere"/],
    ['an unknown option', ['--langauge', 'en'], /langauge/],
  ]
  test.each(notOptions)('%s ends it', (_, options, message) => {
    expect(() => readOptions(options)).toThrow(message)
  })

  test('what ends it is said in one line, and nothing else', () => {
    for (const ended of [run('gloss.ts', [], notText[0]?.[1]), run('gloss.ts', ['--page', 'nowhere'], '付款\n')]) {
      expect(ended).toMatchObject({ status: 2, out: '', error: expect.stringMatching(/^(line 3|unknown page).*\n$/) })
    }
  })
})

describe('coverage', () => {
  const report = (table: string | Buffer) => coverageReport(Buffer.from(table))

  const table = [
    'string\tpage_type',
    '待付款\torder-list',
    '张三李四王五\torder-list',
    '评价\titem (old Tmall)',
    '付款\tsomewhere',
  ].join('\n')

  test('the share of each page type and of all, and with --missing what is not recognised', () => {
    const file = join(folder, 'strings.tsv')
    writeFileSync(file, table)
    const { status, out } = run('coverage.ts', [file, '--missing'])
    const [shares = '', missing] = out.split('\n\n')
    expect(status).toBe(0)
    expect(shares.split('\n').map((line) => line.trim().replaceAll(/\s{2,}/g, ' '))).toEqual([
      '100.0 % 1 of 1 item (old Tmall)',
      '50.0 % 1 of 2 order-list',
      '100.0 % 1 of 1 somewhere',
      '75.0 % 3 of 4 all',
    ])
    expect(missing).toBe('not recognised:\norder-list\t张三李四王五\n')
  })

  test('a malformed line ends it with its number', () => {
    expect(() => report(`${table}\n没有第二列\n`)).toThrow(/\bline 6\b/)
    expect(() => report(Buffer.concat([Buffer.from('付款\tcart\n'), Buffer.from([0xb4, 0xfd, 0x09])]))).toThrow(
      /\bline 2\b/,
    )
    expect(report(`\ufeffstring\tpage\n付款\tcart`)).toBe(report('付款\tcart'))
  })

  test('an empty file has no share, and nothing is listed unasked', () => {
    expect(report('').trim()).toMatch(/^0\.0 %\s+0 of\s+0\s+all$/)
    expect(report(table)).not.toContain('张三')
  })

  test('without a file, with one that is not there or that is malformed, it fails and prints no share', () => {
    const malformed = join(folder, 'malformed.tsv')
    writeFileSync(malformed, '没有第二列\n')
    const ends: [string[], RegExp][] = [
      [[], /^usage: /],
      [[join(folder, 'none.tsv')], /none\.tsv/],
      [[malformed], /\bline 1\b/],
    ]
    for (const [args, said] of ends) {
      expect(run('coverage.ts', args)).toMatchObject({ status: 2, out: '', error: expect.stringMatching(said) })
    }
  })
})

test('check-vocabulary says how many entries there are', () => {
  const out = execFileSync(process.execPath, ['scripts/check-vocabulary.ts'], { cwd: root }).toString()
  expect(out).toMatch(/^\d{4,} entries, 0 faults\n$/)
})
