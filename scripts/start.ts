/** `npm start`: the built extension on the sample pages in a real browser; without a display, pictures before and after. */
import { mkdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { build, drive } from './browsers.ts'
import { readSamplePages, readShown, serveSamplePages, type Visited, walkSamplePages } from './sample-pages.ts'
import { root } from './vocabulary/read.ts'

const folder = join(root, 'out/start')
const size = { width: 1280, height: 900 }
const hasDisplay = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY) || process.platform !== 'linux'

const pages = readSamplePages()
console.log('Building the extension for Chrome …')
build('chromium')
const driven = await drive('chromium', serveSamplePages(pages), !hasDisplay)

async function showWithoutDisplay(): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const picture = ({ sample, page }: Visited, when: string) =>
    page.screenshot({ path: join(folder, `${sample.name}.${when}.png`) })
  const tell = async (visited: Visited) => {
    await picture(visited, 'after')
    const shown = await readShown(visited.page)
    const some = shown.slice(0, 4).map(({ source, said }) => `${source} → ${said}`)
    console.log(`${visited.sample.name.padEnd(24)} ${String(shown.length).padStart(4)} labels   ${some.join('   ')}`)
  }
  await walkSamplePages(driven, pages, { size }, tell, (visited) => picture(visited, 'before'))
  await driven.close()
  console.log(`\nPictures before and after: ${relative(process.cwd(), folder)}/`)
}

if (hasDisplay) {
  for (const { url } of pages) await driven.open(url, size)
  console.log('The sample pages are open, one a tab. Click the TaoLens button for its popup; close the browser to end.')
  await new Promise((resolve) => driven.browser.once('disconnected', resolve))
} else await showWithoutDisplay()
