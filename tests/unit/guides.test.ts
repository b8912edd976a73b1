import { describe, expect, test } from 'vitest'
import { answersTo } from '../../core/guides/run.ts'
import { matchText } from '../../core/match.ts'
import { makeVocabulary } from '../../core/vocabulary.ts'
import { situations } from '../../features/guides/rules.ts'
import guideWords from '../../locales/en/guide-steps.json' with { type: 'json' }
import errorFile from '../../rules/guide-errors.json' with { type: 'json' }
import factFile from '../../rules/guide-facts.json' with { type: 'json' }
import sourceFile from '../../rules/guide-sources.json' with { type: 'json' }
import { Guide, GuideErrorFile, GuideFactFile, GuideSourceFile, guideIds } from '../../rules/guides.ts'
import hotlineFile from '../../rules/hotlines.json' with { type: 'json' }
import { pageKinds } from '../../rules/schema.ts'
import { compileLabels, idOf } from '../../scripts/vocabulary/compile.ts'
import { errorGuides, fixesFor } from '../../scripts/vocabulary/error-guides.ts'
import { sourceOfRepository } from '../../scripts/vocabulary/read.ts'
import { allSteps, guides, rawGuides, shownBy, words } from './guide-files.ts'
import { withUnknownKeys } from './unknown-keys.ts'

const { sources } = GuideSourceFile.parse(sourceFile)
const { facts, conflicts } = GuideFactFile.parse(factFile)
const { errors, pages } = GuideErrorFile.parse(errorFile)
const source = sourceOfRepository()
const vocabulary = makeVocabulary(compileLabels(source.entries).data)

describe('the files', () => {
  test.each([
    ...rawGuides.map(([name, raw]) => [name, Guide, raw] as const),
    ['guide-facts.json', GuideFactFile, factFile] as const,
    ['guide-sources.json', GuideSourceFile, sourceFile] as const,
    ['guide-errors.json', GuideErrorFile, errorFile] as const,
  ])('%s: no object takes an unknown key', (_, schema, raw) => {
    const wrong = withUnknownKeys(raw)
    expect(wrong.length).toBeGreaterThan(1)
    expect(wrong.filter((one) => schema.safeParse(one).success)).toEqual([])
  })

  test('there is one file for each guide', () => {
    expect(rawGuides.map(([name]) => name.replace('.json', '')).sort()).toEqual([...guideIds].sort())
    for (const [name, raw] of rawGuides) expect((raw as { id: string }).id).toBe(name.replace('.json', ''))
  })

  test.each(guides.map((guide) => [guide.id, guide] as const))(
    '%s: ids are unique and every section is reached',
    (_, guide) => {
      const ids = guide.sections.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      const steps = guide.sections.flatMap(({ steps: own }) => own.map(({ id }) => id))
      expect(new Set(steps).size).toBe(steps.length)
      expect(ids.filter((id) => answersTo(guide, id) === undefined)).toEqual([])
      const named = [...guide.start, ...guide.sections.flatMap(({ choose = [] }) => choose)]
      expect(named.filter((id) => !ids.includes(id))).toEqual([])
    },
  )

  test('every source, phrase and error place exists', () => {
    const known = new Set(sources.map(({ id }) => id))
    const phrases = new Set(situations.flatMap((one) => one.phrases.map(({ id }) => id)))
    for (const { guide, step } of allSteps) {
      const at = `${guide.id} ${step.id}`
      const used = [step.source, ...(step.claims ?? []).map((claim) => claim.source)]
      expect(
        used.filter((id) => !known.has(id)),
        at,
      ).toEqual([])
      expect(
        (step.phrases ?? []).filter((id) => !phrases.has(id)),
        at,
      ).toEqual([])
    }
    expect([...known].filter((id) => !(`guideSource.${id}` in words))).toEqual([])
  })
})

describe('the words', () => {
  test('are exactly those that the guides need', () => {
    const needed = new Set<string>(sources.map(({ id }) => `guideSource.${id}`))
    for (const guide of guides) {
      for (const part of ['title', 'about']) needed.add(`guide.${guide.id}.${part}`)
      for (const section of guide.sections) {
        needed.add(`section.${guide.id}.${section.id}`)
        if (section.choose) needed.add(`question.${guide.id}.${section.id}`)
      }
    }
    for (const { guide, step } of allSteps) {
      if (!step.use) needed.add(`step.${guide.id}.${step.id}`)
      for (const claim of step.claims ?? []) needed.add(`claim.${guide.id}.${step.id}.${claim.id}`)
    }
    expect(Object.keys(guideWords).sort()).toEqual([...needed].sort())
  })

  test('of a step that uses another’s are there', () => {
    const empty = allSteps.filter((one) => shownBy(one).startsWith('\n'))
    expect(empty.map(({ guide, step }) => `${guide.id} ${step.id}`)).toEqual([])
  })

  test('are short sentences', () => {
    const long = Object.entries(guideWords).flatMap(([key, text]) =>
      text
        .split(/(?<=[.?!:;])\s/)
        .filter((sentence) => sentence.split(/\s+/).length > 24)
        .map((sentence) => `${key}: ${sentence}`),
    )
    expect(long).toEqual([])
  })
})

describe('Chinese labels', () => {
  const isKnown = (zh: string) => pageKinds.some((kind) => matchText(zh, kind, vocabulary))

  test('on controls and to look for are in the vocabulary', () => {
    const labels = guides.flatMap(({ sections }) =>
      sections.flatMap(({ labels: own = [], steps }) => [
        ...own,
        ...steps.flatMap((step) => [...(step.labels ?? []), ...(step.clicks ?? []).flat()]),
      ]),
    )
    expect(labels.length).toBeGreaterThan(100)
    expect(labels.filter((zh) => !isKnown(zh))).toEqual([])
  })

  test('in the words are in the vocabulary too', () => {
    const quoted = Object.values(guideWords).flatMap((text) => text.match(/\p{Script=Han}+/gu) ?? [])
    expect(quoted.filter((zh) => !isKnown(zh))).toEqual([])
  })
})

describe('facts of the source documents', () => {
  const hotlines = Object.fromEntries(
    hotlineFile.hotlines.map(({ id, number }) => [
      id,
      [number, words[`hotline.${id}.name`], words[`hotline.${id}.hours`]].join('\n'),
    ]),
  )
  const stepsOf = (fact: string) => allSteps.filter(({ step }) => step.facts?.includes(fact))
  const textOf = (one: (typeof allSteps)[number]) =>
    [shownBy(one), one.step.show === 'hotline' && hotlines.HK, one.step.show === 'hotline-tw' && hotlines.TW].join('\n')

  test.each(facts)('$id is in a step, with its source and what it says', ({ id, source: from, shows }) => {
    const steps = stepsOf(id)
    expect(steps.length).toBeGreaterThan(0)
    const sourcesShown = steps.flatMap(({ step }) => [step.source, ...(step.claims ?? []).map((claim) => claim.source)])
    expect(sourcesShown).toContain(from)
    const said = steps.map(textOf).join('\n').toLowerCase()
    expect(shows.filter((text) => !said.includes(text.toLowerCase()))).toEqual([])
  })

  test.each(conflicts)('$id is shown as a conflict, each source with its own claim', ({ id, sources: both }) => {
    const steps = stepsOf(id)
    expect(steps.length).toBeGreaterThan(0)
    for (const { step } of steps) {
      const claimed = (step.claims ?? []).map((claim) => claim.source)
      expect(claimed.length).toBeGreaterThan(1)
      expect([...new Set(claimed)].sort()).toEqual([...both].sort())
    }
  })

  test('no step names a fact that there is not', () => {
    const known = [...facts, ...conflicts].map(({ id }) => id)
    expect(new Set(known).size).toBe(known.length)
    expect(allSteps.flatMap(({ step }) => step.facts ?? []).filter((id) => !known.includes(id))).toEqual([])
    for (const document of ['S1', 'S2', 'S3', 'S4', 'S5', 'S6']) {
      expect(known.filter((id) => id.startsWith(`${document}.`)).length).toBeGreaterThan(8)
    }
  })
})

describe('errors on the page', () => {
  test('are entries of the vocabulary and lead to a section', () => {
    const entries = source.entries.map(idOf)
    expect(Object.keys(errors).filter((entry) => !entries.includes(entry))).toEqual([])
    for (const place of Object.values(errors)) {
      const [id, section = ''] = place.split('/')
      const guide = guides.find((one) => one.id === id)
      expect(guide && answersTo(guide, section), place).toBeDefined()
    }
    expect(pages).toEqual(['alipay-cashier', 'checkout'])
  })

  test('each have something to do on the card, and name the guide', () => {
    const { rows } = errorGuides(source.entries)
    const fixes = fixesFor(source.entries, 'en')
    expect(Object.keys(fixes)).toEqual(Object.keys(rows))
    for (const lines of Object.values(fixes)) {
      expect(lines[0]).toBe('Payment failed')
      expect(lines.length).toBeGreaterThan(2)
      expect(lines.filter((line) => line.trim() === '')).toEqual([])
    }
  })
})
