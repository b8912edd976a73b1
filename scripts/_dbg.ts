import { readFileSync } from 'node:fs'
import { drive } from './browsers.ts'

const d = await drive('chromium', (u) =>
  u.includes('pc-trade') ? readFileSync('/work/main/tests/fixtures/pages/logistics.html', 'utf8') : undefined,
)
await new Promise((r) => setTimeout(r, 1000))
const p = await d.browser.newPage()
const c = await p.createCDPSession()
await c.send('Runtime.enable')
c.on('Runtime.exceptionThrown', (e: any) =>
  console.log('EXC', e.exceptionDetails.exception?.description?.slice(0, 500)),
)
await p.setRequestInterception(true)
p.on('request', (r: any) => {
  const u = r.url()
  if (/^(chrome|moz)-ext|^data:/.test(u)) return r.continue()
  r.respond(
    u.includes('pc-trade')
      ? {
          status: 200,
          contentType: 'text/html; charset=utf-8',
          body: readFileSync('/work/main/tests/fixtures/pages/logistics.html', 'utf8'),
        }
      : { status: 404, body: '' },
  ).catch(() => {})
})
await p.goto('https://market.m.taobao.com/app/dinamic/pc-trade-logistics/home.html?orderId=4999000330495868012')
await new Promise((r) => setTimeout(r, 2500))
console.log(await p.evaluate(() => document.querySelectorAll('taolens-label').length))
await d.close()
