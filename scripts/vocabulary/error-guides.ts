/** Errors that a guide helps with: for pages which errors have one, for the card of a label what to do. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Guide, GuideErrorFile, type GuideStep } from '../../rules/guides.ts'
import { WordFile } from '../../rules/schema.ts'
import type { DetailsPack, ErrorGuides } from '../../services/vocabulary-shape.ts'
import { idOf } from './compile.ts'
import { type Entry, root } from './read.ts'

const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'))
/** The card is no page: it has the first steps, and names the guide. */
const mostSteps = 4

/** The errors by row; throws when the file names an entry that the vocabulary does not have. */
export function errorGuides(entries: readonly Entry[]): ErrorGuides {
  const { pages, errors } = GuideErrorFile.parse(read('rules/guide-errors.json'))
  const rows = new Map(entries.map((entry, row) => [idOf(entry), row]))
  const found = Object.entries(errors).map(([entry, place]) => {
    const row = rows.get(entry)
    if (row === undefined) throw new RangeError(`rules/guide-errors.json: ${entry} is not in the vocabulary`)
    return [row, place] as const
  })
  return { pages, rows: Object.fromEntries(found) }
}

/** A step's words, with the usual names of its controls. */
function lineOf(words: Record<string, string>, guide: string, step: GuideStep): string {
  const clicks = (step.clicks ?? []).map(([usual]) => usual).join(' › ')
  const text = words[`step.${guide}.${step.id}`] ?? ''
  return clicks ? `${text} ${clicks}` : text
}

/** For each error the guide's name and what to do, in a language; a question gives its answers. */
export function fixesFor(entries: readonly Entry[], language: string): DetailsPack['fixes'] {
  const words = WordFile.parse(read(`locales/${language}/guide-steps.json`))
  const fixes = Object.entries(errorGuides(entries).rows).map(([row, place]) => {
    const [id, name] = place.split('/')
    const guide = Guide.parse(read(`rules/guides/${id}.json`))
    const section = guide.sections.find((one) => one.id === name)
    if (!section) throw new RangeError(`rules/guide-errors.json: no section ${place}`)
    const steps = section.steps.filter(({ use }) => !use).map((step) => lineOf(words, guide.id, step))
    const answers = (section.choose ?? []).map((answer) => words[`section.${id}.${answer}`] ?? '')
    const lines = [...steps, ...(steps.length < 2 ? answers : [])].slice(0, mostSteps)
    return [Number(row), [words[`guide.${id}.title`] ?? '', ...lines]] as const
  })
  return Object.fromEntries(fixes)
}
