/** What the built extension may weigh, and what its pages name: read from the package, no browser is needed. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { popupScripts } from '../../scripts/bench/sizes.ts'
import { type BrowserName, build, buildOf } from '../../scripts/browsers.ts'

describe.each<BrowserName>(['chromium', 'firefox'])('the package for %s', (name) => {
  const read = (file: string) => readFileSync(join(buildOf(name), file), 'utf8')
  beforeAll(() => build(name))

  it('keeps the script of shop pages within 40 kB gzip', () => {
    expect(gzipSync(read('content-scripts/content.js'), { level: 9 }).length).toBeLessThanOrEqual(40_000)
  })

  it('keeps what the popup reads before its first frame within 90 kB gzip, and leaves the rest for later', () => {
    const { gzip } = popupScripts(buildOf(name))
    expect(gzip).toBeLessThanOrEqual(90_000)
    expect(gzip).toBeGreaterThan(40_000)
  })

  it.each(['popup.html', 'sidepanel.html'])(
    '%s names what it opens first, so that nothing is fetched one after the other',
    (page) => {
      const html = read(page)
      const named = [...html.matchAll(/href="\/(chunks\/[^"]+)"/g)].map(([, file]) => read(file as string))
      // Words and parts of the orders' list, which are imported only once the page's script runs.
      expect(named.some((code) => code.includes('order-row'))).toBe(true)
      expect(html).toMatch(/rel="modulepreload"[^>]* href="\/chunks\/words-en-/)
      // The import of a part waits for a style that the page does not name.
      const styles = [...html.matchAll(/rel="stylesheet"[^>]* href="\/(assets\/[^"]+)"/g)].map(([, file]) =>
        read(file as string),
      )
      expect(styles.some((css) => css.includes('.order-row'))).toBe(true)
    },
  )
})
