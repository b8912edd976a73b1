import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { languages } from '../../locales/languages.ts'
import { findCycle, folders, importsOf, readSources, root } from './repository.ts'

const sources = readSources()
const foldersIn = (path: string) =>
  readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
const features = foldersIn('features')

test('the tree has the folders we know, and no others', () => {
  const ignored = readFileSync(join(root, '.gitignore'), 'utf8')
    .split('\n')
    .map((line) => line.replace(/\/$/, ''))
  const known = [...folders, 'public', 'docs', ...ignored]
  expect(foldersIn('.').filter((name) => !name.startsWith('.') && !known.includes(name))).toEqual([])
  expect(sources.length).toBeGreaterThan(60)
})

test.each([...folders, ...features.map((name) => `features/${name}`)])(
  '%s/README.md is two lines: what it is, and what it may import',
  (folder) => {
    const lines = readFileSync(join(root, folder, 'README.md'), 'utf8')
      .split('\n')
      .filter(Boolean)
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(/^May import /)
  },
)

test('no source file is longer than 250 lines', () => {
  expect(sources.filter(({ lines }) => lines > 250).map(({ path, lines }) => `${path} ${lines}`)).toEqual([])
})

test('no test file of tests/unit and tests/dom is longer than 200 lines', () => {
  const tests = sources.filter(({ path }) => /^tests\/(unit|dom)\//.test(path))
  expect(tests.filter(({ lines }) => lines > 200).map(({ path }) => path)).toEqual([])
})

describe('who may import whom', () => {
  const rest = ['core', 'rules', 'page', 'services', 'components', 'locales']
  const allowed: Record<string, string[]> = {
    core: ['core', 'rules'],
    rules: ['rules', 'zod'],
    page: ['page', 'core', 'rules'],
    services: ['services', 'core', 'rules', 'locales', 'wxt'],
    components: ['components', 'core', 'locales', 'preact'],
    locales: ['locales', 'i18next'],
    features: ['features', ...rest, 'preact'],
    entrypoints: ['entrypoints', 'features', ...rest, 'preact', '@preact', 'wxt'],
  }

  test.each(Object.entries(allowed))('%s imports only %j', (folder, may) => {
    const wrong = sources
      .filter(({ path }) => path.startsWith(`${folder}/`))
      .flatMap(({ path, imports }) => imports.map((name) => `${path} → ${name}`))
      .filter((arrow) => !may.includes((arrow.split(' → ')[1] as string).split('/')[0] as string))
    expect(wrong).toEqual([])
  })

  test('core takes types only from rules', () => {
    for (const { path } of sources.filter((one) => one.path.startsWith('core/'))) {
      const text = readFileSync(join(root, path), 'utf8')
      expect(text, path).not.toMatch(/^import (?!type )[^\n]*['"]\.\.\/rules\//m)
    }
  })

  test('no feature imports another feature', () => {
    const featureOf = (path: string) => /^features\/([^/]+)\//.exec(path)?.[1]
    const wrong = sources.flatMap(({ path, imports }) =>
      imports
        .filter((name) => featureOf(path) && featureOf(name) && featureOf(name) !== featureOf(path))
        .map((name) => `${path} → ${name}`),
    )
    expect(wrong).toEqual([])
  })

  test('every import of ours is a file, with its ending', () => {
    const ours = sources.flatMap(({ path, imports }) =>
      imports.map((name) => [path, name.replace(/\?.*$/, '')] as const),
    )
    const missing = ours.filter(
      ([, name]) => folders.includes(name.split('/')[0] as string) && !existsSync(join(root, name)),
    )
    expect(missing).toEqual([])
  })

  test('no circle of imports', () => {
    expect(findCycle(new Map(sources.map(({ path, imports }) => [path, imports])))).toBeUndefined()
  })

  test('a circle would be found', () => {
    const circle = new Map([
      ['a', ['b']],
      ['b', ['x', 'c']],
      ['c', ['b']],
    ])
    expect(findCycle(circle)).toEqual(['b', 'c', 'b'])
  })

  test('imports are read however they are written', () => {
    const text = `import a from './a.ts'\nimport {\n  b,\n  type C,\n} from "b"\nimport './d.css'\nexport * from './e.ts'\nconst f = await import("f")\nimport type { G } from './g.ts'\nimport h from './h.json' with { type: 'json' }`
    expect(importsOf(text)).toEqual(['./a.ts', 'b', './d.css', './e.ts', 'f', './g.ts', './h.json'])
  })
})

describe('languages', () => {
  test('the folders of locales, of public/_locales and the list of languages agree', () => {
    expect(foldersIn('locales')).toEqual([...languages].sort())
    expect(foldersIn('public/_locales')).toEqual(languages.map((language) => language.replace('-', '_')).sort())
  })

  const filesOf = (language: string) =>
    readdirSync(join(root, 'locales', language), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.json'),
    )
  const readWords = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8')) as Record<string, unknown>

  test.each(languages)('%s has the files of English', (language) => {
    expect(filesOf(language).sort()).toEqual(filesOf('en').sort())
    const vocabulary = filesOf(language).filter((name) => name.startsWith('vocabulary/'))
    expect(vocabulary.map((name) => name.slice(11)).sort()).toEqual(readdirSync(join(root, 'rules/vocabulary')).sort())
  })

  test.each(languages)('%s has the words of English, in its own plural forms', (language) => {
    const keysIn = (words: Record<string, unknown>) =>
      [...new Set(Object.keys(words).map((key) => key.replace(/_(zero|one|two|few|many|other)$/, '_#')))].sort()
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    for (const file of filesOf('en').filter((name) => !name.includes('/'))) {
      const words = readWords(`locales/${language}/${file}`)
      expect(keysIn(words), file).toEqual(keysIn(readWords(`locales/en/${file}`)))
      for (const key of keysIn(words).filter((one) => one.endsWith('_#'))) {
        for (const form of forms) expect(words, file).toHaveProperty([key.replace('#', form)])
      }
    }
  })

  test('the texts of the manifest are in every language', () => {
    const english = Object.keys(readWords('public/_locales/en/messages.json'))
    for (const language of foldersIn('public/_locales')) {
      expect(Object.keys(readWords(`public/_locales/${language}/messages.json`)), language).toEqual(english)
    }
  })
})
