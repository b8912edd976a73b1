/** Draws public/icon/*.png from scripts/icon.svg, with Chromium. Run it after a change of the drawing. */
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import puppeteer from 'puppeteer-core'
import { findBrowser } from './browsers.ts'
import { root } from './vocabulary/read.ts'

const sizes = [16, 32, 48, 96, 128]
const executablePath = findBrowser('chromium')
if (!executablePath) throw new Error('chromium is not on this machine')

const drawing = readFileSync(join(root, 'scripts/icon.svg')).toString('base64')
const folder = join(root, 'public/icon')
mkdirSync(folder, { recursive: true })
const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
const page = await browser.newPage()
for (const size of sizes) {
  await page.setViewport({ width: size, height: size })
  await page.setContent(
    `<style>body{margin:0}img{display:block;width:${size}px;height:${size}px}</style>` +
      `<img src="data:image/svg+xml;base64,${drawing}">`,
  )
  await page.screenshot({ path: `${folder}/${size}.png` as const, omitBackground: true })
}
await browser.close()
