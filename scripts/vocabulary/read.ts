/** Reads the vocabulary as it lies in the repository: rules/vocabulary/*.json and locales/<language>/vocabulary/*.json. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Translation, TranslationFile, VocabularyFile, WordFile } from '../../rules/schema.ts'
import * as z from '../../rules/zod.ts'

// The extension carries no messages; here people read them.
z.config(z.locales.en())

export interface Entry {
  file: string
  topic: string
  key: string
  zh: string[]
  on?: string[]
  part?: boolean
}

export interface Fault {
  file: string
  entry: string
  what: string
}

export interface Source {
  entries: Entry[]
  /** language → topic → key → translation */
  translations: Map<string, Map<string, Map<string, Translation>>>
  /** language → grammar and the words of the card */
  speech: Map<string, Record<string, string>>
  faults: Fault[]
}

export const root = join(import.meta.dirname, '..', '..')

interface Schema<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false; error: { issues: Issue[] } }
}
interface Issue {
  path: PropertyKey[]
  message: string
  keys?: string[]
  errors?: Issue[][]
}

function explain(issue: Issue): string {
  const inner = issue.errors?.flat().map(explain) ?? []
  return [issue.message, ...new Set(inner)].join('; ')
}

/** Where faults go, and the folder their file names begin at. */
interface Report {
  base: string
  faults: Fault[]
}

function readJson<T>(file: string, schema: Schema<T>, { base, faults }: Report, entryAt: number): T | undefined {
  const short = file.slice(base.length + 1)
  try {
    const read = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    if (read.success) return read.data
    for (const issue of read.error.issues) {
      faults.push({
        file: short,
        entry: String(issue.path[entryAt] ?? issue.keys?.[0] ?? '(file)'),
        what: explain(issue),
      })
    }
  } catch (error) {
    faults.push({ file: short, entry: '(file)', what: (error as Error).message })
  }
  return undefined
}

function jsonFiles(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name))
}

function readWords(file: string, report: Report): Record<string, string> {
  return readJson(file, WordFile, report, 0) ?? {}
}

/** Reads all files below `base`; what cannot be read is a fault with file and entry, the rest is still returned. */
export function readSource(base = root): Source {
  const faults: Fault[] = []
  const report: Report = { base, faults }
  const entries: Entry[] = []
  for (const file of jsonFiles(join(base, 'rules/vocabulary'))) {
    const topic = basename(file, '.json')
    for (const [key, entry] of Object.entries(readJson(file, VocabularyFile, report, 1)?.entries ?? {})) {
      const zh = typeof entry.zh === 'string' ? [entry.zh] : entry.zh
      entries.push({
        file: file.slice(base.length + 1),
        topic,
        key,
        zh,
        ...(entry.on ? { on: entry.on } : {}),
        ...(entry.part ? { part: true } : {}),
      })
    }
  }
  const translations: Source['translations'] = new Map()
  const speech: Source['speech'] = new Map()
  for (const language of readdirSync(join(base, 'locales'), { withFileTypes: true })) {
    if (!language.isDirectory()) continue
    const topics = new Map<string, Map<string, Translation>>()
    for (const file of jsonFiles(join(base, 'locales', language.name, 'vocabulary'))) {
      topics.set(basename(file, '.json'), new Map(Object.entries(readJson(file, TranslationFile, report, 0) ?? {})))
    }
    translations.set(language.name, topics)
    speech.set(language.name, {
      ...readWords(join(base, 'locales', language.name, 'grammar.json'), report),
      ...readWords(join(base, 'locales', language.name, 'card.json'), report),
    })
  }
  return { entries, translations, speech, faults }
}

let kept: Source | undefined

/** The vocabulary of the repository, read once: for whoever asks for it many times in one run. Nobody may change it. */
export function sourceOfRepository(): Source {
  kept ??= readSource()
  return kept
}
