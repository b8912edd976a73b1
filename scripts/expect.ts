/** Writes tests/fixtures/pages/expected.json anew from what is shown now. Read the difference before you commit it. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, drive } from './browsers.ts'
import {
  readSamplePages,
  readShown,
  serveSamplePages,
  setEnabled,
  waitUntilQuiet,
  waitUntilSettled,
} from './sample-pages.ts'
import { root } from './vocabulary/read.ts'

build('chromium')
const pages = readSamplePages()
const driven = await drive('chromium', serveSamplePages(pages))
const own = await driven.openOwn('popup.html')
const expected: Record<string, string[]> = {}
for (const { name, url } of pages) {
  // As the tests do it: off while the page builds itself, then on.
  await setEnabled(own, false)
  const page = await driven.open(url, { width: 1280, height: 3000 }, (fresh) =>
    fresh.evaluateOnNewDocument('window.setInterval = () => 0'),
  )
  await page.bringToFront()
  await waitUntilSettled(page)
  await setEnabled(own, true)
  await page.waitForSelector('taolens-label')
  await waitUntilQuiet(page, 800)
  const said = (await readShown(page)).map((label) => label.said.replace(/\d+/g, '#').trim())
  expected[name] = [...new Set(said)].sort()
  await page.close()
}
await driven.close()
writeFileSync(join(root, 'tests/fixtures/pages/expected.json'), `${JSON.stringify(expected, null, 2)}\n`)
