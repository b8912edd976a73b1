import { mkdirSync, readFileSync } from 'node:fs'
import { type BrowserName, drive } from './browsers.ts'

const pages = JSON.parse(readFileSync('/work/main/tests/fixtures/pages/index.json', 'utf8'))
const [, , browserName = 'chromium', style = 'replace', only = ''] = process.argv
const byUrl = new Map(
  pages.map((p: any) => [p.url.split('#')[0], readFileSync('/work/main/tests/fixtures/pages/' + p.file, 'utf8')]),
)
const d = await drive(browserName as BrowserName, (url) => byUrl.get(url) as string | undefined)
mkdirSync('/tmp/shots', { recursive: true })
await new Promise((r) => setTimeout(r, 800))
const own = await d.openOwn('popup.html')
await own.evaluate(async (style: string) => {
  ;(await (globalThis as any).browser?.storage.local.set({ 'settings:translate': { style } })) ??
    (await (globalThis as any).chrome.storage.local.set({ 'settings:translate': { style } }))
}, style)
console.log(
  await own.evaluate(async () =>
    Object.keys(await ((globalThis as any).browser ?? (globalThis as any).chrome).storage.local.get()),
  ),
)
for (const p of pages) {
  if (only && !only.split(',').includes(p.name)) continue
  const page = await d.browser.newPage()
  page.on('console', (m) => {
    if (['error', 'warn'].includes(m.type())) console.log(p.name, 'console', m.type(), m.text().slice(0, 300))
  })
  page.on('pageerror', (e: any) => console.log(p.name, 'pageerror', String(e.message ?? e).slice(0, 300)))
  await page.setViewport({ width: 1280, height: 1500 })
  await page.setRequestInterception(true)
  page.on('request', (r: any) => {
    const u = r.url()
    if (/^(chrome|moz)-ext|^data:/.test(u)) return r.continue()
    const h = byUrl.get(u)
    r.respond(h ? { status: 200, contentType: 'text/html; charset=utf-8', body: h } : { status: 404, body: '' }).catch(
      () => {},
    )
  })
  await page.goto(p.url, { waitUntil: 'domcontentloaded' })
  await new Promise((r) => setTimeout(r, 1800))
  const n = await page.evaluate(() => document.querySelectorAll('taolens-label').length)
  console.log(p.name, n)
  await page.screenshot({ path: `/tmp/shots/${p.name}.${browserName}.${style}.png` })
  await page.close()
}
await d.close()
