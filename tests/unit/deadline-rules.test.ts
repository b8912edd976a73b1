import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isCountable } from '../../core/deadlines/applies.ts'
import deadlineWords from '../../locales/en/deadlines.json' with { type: 'json' }
import messageWords from '../../locales/en/orders-messages.json' with { type: 'json' }
import stepWords from '../../locales/en/orders-steps.json' with { type: 'json' }
import deadlineFile from '../../rules/deadlines.json' with { type: 'json' }
import { Actor, answerKinds, DeadlineFile } from '../../rules/deadlines.ts'
import { grades } from '../../rules/evidence.ts'
import hotlineFile from '../../rules/hotlines.json' with { type: 'json' }
import { HotlineFile, hotlineRegions } from '../../rules/hotlines.ts'
import messageFile from '../../rules/messages.json' with { type: 'json' }
import { MessageFile, messageIds } from '../../rules/messages.ts'
import stepFile from '../../rules/next-steps.json' with { type: 'json' }
import { NextStepFile } from '../../rules/next-steps.ts'
import routeFile from '../../rules/refund-routes.json' with { type: 'json' }
import { RefundRouteFile } from '../../rules/refund-routes.ts'
import { refundStatuses, tradeStatuses } from '../../rules/status-codes.ts'
import { travelWays } from '../../rules/travel-ways.ts'
import { root } from './repository.ts'
import { withUnknownKeys } from './unknown-keys.ts'

const deadlines = DeadlineFile.parse(deadlineFile)
const steps = NextStepFile.parse(stepFile)
const routes = RefundRouteFile.parse(routeFile)
const hotlines = HotlineFile.parse(hotlineFile)
const messages = MessageFile.parse(messageFile)

test.each([
  ['deadlines', DeadlineFile, deadlineFile],
  ['refund-routes', RefundRouteFile, routeFile],
  ['hotlines', HotlineFile, hotlineFile],
  ['messages', MessageFile, messageFile],
  ['next-steps', NextStepFile, stepFile],
])('%s.json: no object takes an unknown key', (_, schema, file) => {
  const wrong = withUnknownKeys(file)
  expect(wrong.length).toBeGreaterThan(4)
  expect(wrong.filter((one) => schema.safeParse(one).success)).toEqual([])
})

const withEvidence = [
  ...deadlines.rules,
  ...routes.routes,
  ...hotlines.hotlines,
  ...steps.warnings,
  ...Object.entries(steps.steps).map(([id, step]) => ({ id, ...step })),
]

test.each(withEvidence.map((one) => [one.id, one] as const))('%s names its source, grade and date', (_, rule) => {
  expect(grades).toContain(rule.grade)
  expect(rule.checked).toMatch(/^202\d-\d\d-\d\d$/)
  expect(rule.source.length).toBeGreaterThanOrEqual(20)
  // A source document is named with its publisher, and only then is the grade S.
  expect(/^(Help page on paying Taobao with AlipayHK|Chunghwa Post|Guide to Taobao refunds)/.test(rule.source)).toBe(
    rule.grade === 'S',
  )
})

/** Every `source` and list of `sources` in the rules, at any depth. */
function sourcesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => {
    if (key === 'source') return [String(one)]
    return key === 'sources' ? Object.entries(one as object).flat() : sourcesIn(one)
  })
}

const ruleFiles = readdirSync(join(root, 'rules'), { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.json'),
)

test.each(ruleFiles)('%s: what readers see of a source is the name of a document, not a name of ours', (name) => {
  const sources = sourcesIn(JSON.parse(readFileSync(join(root, 'rules', name), 'utf8')))
  const ours = /\bseeds?\b|\bS\d|\bPF \d|\bour\b|userscript|timeouts|§/i
  expect(sources.filter((source) => ours.test(source))).toEqual([])
})

test('ids are there once', () => {
  for (const list of [deadlines.rules, routes.routes, hotlines.hotlines, messages.messages, steps.warnings]) {
    const ids = list.map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)])
  }
  expect(messages.messages.map(({ id }) => id)).toEqual(messageIds)
  expect(hotlines.hotlines.map(({ id }) => id)).toEqual(hotlineRegions)
})

describe('deadlines', () => {
  test('every kind has a rule that explains it', () => {
    expect(answerKinds.filter((kind) => !deadlines.rules.some((rule) => rule.kind === kind))).toEqual([])
  })

  test('a start and a length come together, and only with evidence to count with', () => {
    for (const rule of deadlines.rules) {
      expect(rule.hours === undefined, rule.id).toBe(rule.start === undefined)
      if (rule.start) expect(isCountable(rule.grade), rule.id).toBe(true)
    }
    expect(deadlines.rules.filter(({ start }) => start).map(({ id, hours }) => `${id} ${hours}`)).toEqual([
      'ship-within-48-hours 48',
      'confirm-within-10-days 240',
      'seller-silent-48-hours 48',
      'after-sales-15-days 360',
      'return-within-7-days 168',
    ])
  })

  test('a rule’s statuses lie within those of its kind, and a status of refunds is there when the kind has one', () => {
    for (const { id, kind, trade, refund } of deadlines.rules) {
      const live = deadlines.kinds[kind]
      if (live.trade) expect(live.trade, id).toEqual(expect.arrayContaining(trade ?? []))
      if (live.refund) expect(live.refund, id).toEqual(expect.arrayContaining(refund ?? []))
      if (!live.refund) expect(refund, id).toBeUndefined()
    }
  })

  test.each(['S', 'A', 'B'] as const)('%s may be counted down', (grade) => expect(isCountable(grade)).toBe(true))
  test.each(['C', 'D', 'U'] as const)('%s is only explained', (grade) => expect(isCountable(grade)).toBe(false))
})

describe('steps', () => {
  const listed = [
    ...Object.values(steps.trade).flatMap((one) => [...one.steps, ...one.refund]),
    ...Object.values(steps.refund).flatMap((one) => one.steps),
    ...steps.escalation,
  ]

  test('every step that is named exists, and every step is named', () => {
    expect([...new Set(listed)].sort()).toEqual(Object.keys(steps.steps).sort())
  })

  test('no list names a step twice', () => {
    const lists = [...Object.values(steps.trade), ...Object.values(steps.refund)].flatMap((one) => [
      one.steps,
      'refund' in one ? one.refund : [],
    ])
    expect(lists.filter((list) => new Set(list).size < list.length)).toEqual([])
  })

  test('the words on controls are words the vocabulary translates', () => {
    const folder = join(root, 'rules/vocabulary')
    const known = readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('\n')
    const words = [...Object.values(steps.steps), ...steps.warnings].flatMap(({ clicks }) => clicks.flat())
    expect([...new Set(words)].filter((word) => !known.includes(`"${word}"`))).toEqual([])
  })
})

describe('messages', () => {
  test.each(messages.messages.map(({ id, zh }) => [id, zh] as const))('%s has both slots, and no others', (_, zh) => {
    const slots = [...zh.join('').matchAll(/\{(\w+)\}/g)].map(([, slot]) => slot)
    expect(slots.sort()).toEqual(['item', 'orderId'])
    expect(zh[0]).toMatch(/^您好，/)
  })
})

describe('words', () => {
  const expected = {
    deadlines: [
      ...answerKinds.map((kind) => `deadlineKind.${kind}`),
      ...Actor.options.map((who) => `deadlineWho.${who}`),
      ...grades.map((grade) => `deadlineGrade.${grade}`),
      ...['running', 'passed', 'suspended', 'explained'].map((state) => `deadlineState.${state}`),
      ...['weak-evidence', 'no-length', 'unknown-start', 'exception'].map((why) => `deadlineWhy.${why}`),
      ...['contradicted', 'refund-ended', 'refund-missed', 'extended', 'no-calendar'].map(
        (why) => `deadlineWhy.${why}`,
      ),
      ...['page', 'rule'].map((basis) => `deadlineBasis.${basis}`),
      ...deadlines.rules.flatMap(({ id }) => ['text', 'then', 'works'].map((part) => `deadline.${id}.${part}`)),
      ...routes.routes.flatMap(({ id }) => ['name', 'text'].map((part) => `refundRoute.${id}.${part}`)),
      ...hotlineRegions.flatMap((region) => ['name', 'hours'].map((part) => `hotline.${region}.${part}`)),
      'deadlineSuspended',
      'deadlineAccording',
    ],
    steps: [
      ...Object.keys(steps.steps).map((id) => `step.${id}`),
      ...tradeStatuses.map((status) => `tradeStatus.${status}`),
      ...refundStatuses.map((status) => `refundStatus.${status}`),
      ...steps.warnings.map(({ id }) => `warning.${id}`),
      ...[...travelWays, 'unset'].map((way) => `travelWay.${way}`),
    ],
    messages: [
      ...messageIds.flatMap((id) => ['title', 'text'].map((part) => `message.${id}.${part}`)),
      'message.orderLine',
      'message.itemLine',
    ],
  }

  test.each([
    ['deadlines', deadlineWords],
    ['steps', stepWords],
    ['messages', messageWords],
  ] as const)('%s: every rule has its words, and no word is left over', (name, words) => {
    expect(Object.keys(words).sort()).toEqual([...expected[name]].sort())
    expect(Object.values(words).filter((text) => !text.trim())).toEqual([])
  })
})
