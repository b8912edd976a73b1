/** The minifier renames members of page scripts: only such as nobody outside of the script knows. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { innerNames } from '../../scripts/plugins/small-scripts.ts'
import { root } from '../../scripts/vocabulary/read.ts'

/** What stores, sends and reads, and what the packs are made of. */
const outside = ['services', 'rules', 'locales', 'components', 'scripts/vocabulary']

test('none is in what is stored, sent or packed', () => {
  const texts = outside.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(tsx?|json)$/.test(name))
      .map((name) => ({ name: join(folder, name), text: readFileSync(join(root, folder, name), 'utf8') })),
  )
  expect(texts.length).toBeGreaterThan(100)
  const names = `(?:${innerNames.join('|')})`
  const inCode = new RegExp(String.raw`(?<![\w$])${names}(?![\w$])`)
  // In data only the keys: its sentences say what they like.
  const inData = new RegExp(`"${names}":`)
  const found = texts.flatMap(({ name, text }) => (name.endsWith('.json') ? inData : inCode).exec(text)?.[0] ?? [])
  expect(found).toEqual([])
})
