/** Writes tests/fixtures/pages/expected.json anew from what is shown now. Read the difference before you commit it. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { build, drive } from './browsers.ts'
import { readSamplePages, readShown, serveSamplePages, walkSamplePages } from './sample-pages.ts'
import { root } from './vocabulary/read.ts'

build('chromium')
const pages = readSamplePages()
const driven = await drive('chromium', serveSamplePages(pages))
const expected: Record<string, string[]> = {}
const how = {
  size: { width: 1280, height: 3000 },
  quietMs: 800,
  prepare: (fresh: Page) => fresh.evaluateOnNewDocument('window.setInterval = () => 0'),
}
await walkSamplePages(driven, pages, how, async ({ sample, page }) => {
  const said = (await readShown(page)).map((label) => label.said.replace(/\d+/g, '#').trim())
  expected[sample.name] = [...new Set(said)].sort()
})
await driven.close()
writeFileSync(join(root, 'tests/fixtures/pages/expected.json'), `${JSON.stringify(expected, null, 2)}\n`)
