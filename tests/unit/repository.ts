/** The repository as the architecture test sees it: source files and what they import. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

export const root = join(import.meta.dirname, '../..')
export const folders = [
  'core',
  'rules',
  'page',
  'services',
  'components',
  'locales',
  'features',
  'entrypoints',
  'scripts',
  'tests',
]

export interface SourceFile {
  path: string
  lines: number
  /** Paths of our own files, and names of packages. */
  imports: string[]
}

const importPattern =
  /(?:^|[\s;])(?:import|export)\s(?:[^'"()]*?\sfrom\s)?\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm

/** What a source text imports, as written. */
export function importsOf(text: string): string[] {
  return [...text.matchAll(importPattern)].map((match) => (match[1] ?? match[2]) as string)
}

function resolve(path: string, name: string): string {
  return name.startsWith('.') ? relative(root, join(root, dirname(path), name)) : name
}

/** All TypeScript files of the folders. */
export function readSources(): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => {
        const path = join(folder, name)
        const text = readFileSync(join(root, path), 'utf8')
        return { path, lines: text.split('\n').length - 1, imports: importsOf(text).map((one) => resolve(path, one)) }
      }),
  )
}

/** The first circle of imports, as a list of paths; undefined when there is none. */
export function findCycle(imports: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>()
  const walk = (path: string, trail: string[]): string[] | undefined => {
    const seenAt = trail.indexOf(path)
    if (seenAt !== -1) return [...trail.slice(seenAt), path]
    if (done.has(path)) return undefined
    for (const next of imports.get(path) ?? []) {
      const cycle = walk(next, [...trail, path])
      if (cycle) return cycle
    }
    done.add(path)
    return undefined
  }
  for (const path of imports.keys()) {
    const cycle = walk(path, [])
    if (cycle) return cycle
  }
  return undefined
}
