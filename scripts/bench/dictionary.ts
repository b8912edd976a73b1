/** What the look-up costs: heap with the dictionaries open, and how soon answers are drawn after a keystroke. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CDPSession, Page } from 'puppeteer-core'
import { root } from '../vocabulary/read.ts'
import { launchCompared } from './launch.ts'
import { table } from './numbers.ts'

export interface DictionaryResults {
  /** Bytes of script objects, and of buffers beside them, before the first question and after the last. */
  before: { heap: number; buffers: number }
  after: { heap: number; buffers: number }
  /** From the key to the frame with the answers, ms, sorted. */
  keystrokes: number[]
  /** From the first key to the first answer, the dictionaries opened in between. */
  first: number
}

/** A question that nothing has as a whole, about as long as the box takes. */
const sentence =
  'hello dear seller i bought the blue jacket last monday but the parcel never arrived at the warehouse and tracking'.concat(
    ' number says delivered yesterday so kindly check again or return money',
  )

/** Every sixth query of the test, as it is typed, and a sentence. */
function queries(): string[] {
  const file = readFileSync(join(root, 'tests/fixtures/lookup/queries.tsv'), 'utf8')
  const all = file.split('\n').filter((line) => line && !line.startsWith('#'))
  return [...all.filter((_, i) => i % 6 === 0).map((line) => line.split('\t')[1] ?? ''), sentence]
}

async function heapOf(session: CDPSession): Promise<DictionaryResults['before']> {
  await session.send('HeapProfiler.collectGarbage')
  const usage = (await session.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number }
  return { heap: usage.usedSize, buffers: usage.backingStorageSize ?? 0 }
}

/** Types a text key by key; for each the time until the frame after it. */
function type(page: Page, text: string): Promise<number[]> {
  return page.evaluate(async (typed) => {
    const field = document.querySelector<HTMLInputElement>('.look-up input')
    if (!field) throw new Error('no box')
    const times: number[] = []
    for (let i = 1; i <= typed.length; i++) {
      const start = performance.now()
      field.value = typed.slice(0, i)
      field.dispatchEvent(new InputEvent('input', { bubbles: true }))
      await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
      times.push(performance.now() - start)
    }
    return times
  }, text)
}

/** Measures in a page of its own, which nothing else uses. */
export async function measureDictionary(build: string): Promise<DictionaryResults> {
  const { browser, close } = await launchCompared('replace', build, () => undefined)
  try {
    const target = await browser.waitForTarget((one) => one.type() === 'service_worker')
    const origin = target.url().split('/').slice(0, 3).join('/')
    const page = await browser.newPage()
    // The look-up is loaded when its tab is opened.
    await page.goto(`${origin}/popup.html?tab=0#settings`)
    await page.waitForSelector('#tab-panel-settings')
    const session = await page.createCDPSession()
    const before = await heapOf(session)
    const start = Date.now()
    await page.evaluate(() => {
      location.hash = '#lookup'
    })
    await page.waitForSelector('.look-up input')
    await type(page, '退')
    await page.waitForSelector('.answers .from-cedict')
    const first = Date.now() - start
    const keystrokes: number[] = []
    for (const query of queries()) keystrokes.push(...(await type(page, query)))
    return { before, after: await heapOf(session), keystrokes: keystrokes.sort((a, b) => a - b), first }
  } finally {
    await close()
  }
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`

/** The results as a table. */
export function reportDictionary({ before, after, keystrokes, first }: DictionaryResults): string {
  const at = (share: number) => (keystrokes[Math.floor((keystrokes.length - 1) * share)] ?? Number.NaN).toFixed(1)
  const rows = [
    ['script objects, more than before', megabytes(after.heap - before.heap)],
    ['buffers, more than before', megabytes(after.buffers - before.buffers)],
    ['first answer, dictionaries opened, ms', String(first)],
    [
      `keystroke to frame, ms: median, p95 (goal 50), most (${keystrokes.length} keys)`,
      [0.5, 0.95, 1].map(at).join(', '),
    ],
  ]
  return `## The look-up\n\n${table(['', ''], rows)}\n`
}
