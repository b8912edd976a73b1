/** The style sheets of all features lie on one page, in whatever order their tabs were opened. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './repository.ts'

const sheets = readdirSync(join(root, 'features'), { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.css'),
)

/** The classes that the rules of a sheet begin with: what they reach, wherever it stands. */
function reachedBy(css: string): string[] {
  const outermost: string[] = []
  let depth = 0
  for (const part of css.replace(/\/\*.*?\*\//gs, '').split(/(?<=[{}])/)) {
    const isMedia = part.includes('@media')
    if (depth === 0 && part.includes('{') && !isMedia) outermost.push(...part.replace('{', '').split(/,(?![^(]*\))/))
    if (!isMedia) depth += part.includes('{') ? 1 : part.includes('}') && depth > 0 ? -1 : 0
  }
  return outermost.flatMap((selector) =>
    [...(selector.trim().match(/^[^\s>+~]+/)?.[0] ?? '').matchAll(/\.([\w-]+)/g)].map(([, name]) => name as string),
  )
}

test('no feature’s style reaches what another feature names alike', () => {
  const owners = new Map<string, Set<string>>()
  for (const path of sheets) {
    const feature = path.split('/')[0] as string
    for (const name of reachedBy(readFileSync(join(root, 'features', path), 'utf8'))) {
      owners.set(name, (owners.get(name) ?? new Set()).add(feature))
    }
  }
  expect(owners.size).toBeGreaterThan(40)
  expect([...owners].filter(([, features]) => features.size > 1).map(([name, by]) => `${name}: ${[...by]}`)).toEqual([])
})
