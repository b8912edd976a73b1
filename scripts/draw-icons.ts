/** Draws public/icon/*.png from scripts/icon.svg, with Chromium: on, paused and off. Run it after a change of the drawing. */
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import puppeteer from 'puppeteer-core'
import { findBrowser } from './browsers.ts'
import { root } from './vocabulary/read.ts'

const executablePath = findBrowser('chromium')
if (!executablePath) throw new Error('chromium is not on this machine')

const drawing = readFileSync(join(root, 'scripts/icon.svg'), 'utf8')
/** Without its colours the lens rests; the sign says why, so that nobody needs to see colours. */
const resting = drawing.replaceAll(/#0[a-f0-9]{5}/g, '#77838b')
const withSign = (sign: string) => resting.replace('</svg>', `${sign}</svg>`)
const disc = '<circle cx="23" cy="23" r="9" fill="#fff"/><circle cx="23" cy="23" r="7.8" fill="#5b4a00"/>'
const states: Record<string, { svg: string; sizes: number[] }> = {
  '': { svg: drawing, sizes: [16, 32, 48, 96, 128] },
  'paused-': {
    svg: withSign(`${disc}<path d="M20.6 19.6v6.8M25.4 19.6v6.8" stroke="#fff" stroke-width="2.8"/>`),
    sizes: [16, 32, 48],
  },
  'off-': {
    svg: withSign(
      '<path d="M4 28L28 4" stroke="#fff" stroke-width="7"/><path d="M4 28L28 4" stroke="#b3261e" stroke-width="3.6"/>',
    ),
    sizes: [16, 32, 48],
  },
}

const folder = join(root, 'public/icon')
mkdirSync(folder, { recursive: true })
const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
const page = await browser.newPage()
for (const [state, { svg, sizes }] of Object.entries(states)) {
  const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
  for (const size of sizes) {
    await page.setViewport({ width: size, height: size })
    await page.setContent(
      `<style>body{margin:0}img{display:block;width:${size}px;height:${size}px}</style><img src="${source}">`,
    )
    await page.screenshot({ path: `${folder}/${state}${size}.png` as const, omitBackground: true })
  }
}
await browser.close()
