/** Reads the orders of a sample page in happy-dom, at a fixed time, as the page script does in a browser. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFold } from '../../core/fold.ts'
import type { OrderFacts } from '../../core/orders/facts.ts'
import { makeStatusIndex } from '../../core/orders/status.ts'
import { pageAt } from '../../page/kinds.ts'
import { makePageReader } from '../../page/orders/read-page.ts'
import { PageRules } from '../../rules/schema.ts'
import { StatusRules } from '../../rules/statuses.ts'
import { traditionalOf } from '../../scripts/vocabulary/compile.ts'
import { sourceOfRepository } from '../../scripts/vocabulary/read.ts'
import samples from '../fixtures/pages/index.json' with { type: 'json' }

const root = join(import.meta.dirname, '../..')
const json = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'))
export const pages = PageRules.parse(json('rules/pages.json'))
const fold = makeFold(traditionalOf(sourceOfRepository().entries))
export const index = makeStatusIndex(StatusRules.parse(json('rules/statuses.json')), fold)

type AnyWindow = Window & typeof globalThis & { happyDOM: { setURL: (url: string) => void } }

/** Makes the document the page at `url` with this HTML; its scripts run, and have ended. */
export async function openPage(html: string, url: string): Promise<AnyWindow> {
  const view = window as unknown as AnyWindow
  view.happyDOM.setURL(url)
  document.documentElement.innerHTML = html.replace(/^<!doctype[^>]*>/i, '')
  await runScripts()
  return view
}

/** The HTML and the address of a sample page by its name. */
export function sampleOf(name: string): { html: string; url: string } {
  const sample = samples.find((one) => one.name === name)
  if (!sample) throw new Error(`${name} is no sample page`)
  return { html: readFileSync(join(root, 'tests/fixtures/pages', sample.file), 'utf8'), url: sample.url }
}

/** Puts an element of ours behind every Chinese text, as translations stand there. */
export function addLabels(): void {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const chinese: Text[] = []
  for (let text = texts.nextNode() as Text | null; text; text = texts.nextNode() as Text | null) {
    if (/\p{Script=Han}/u.test(text.data) && !/script|style/.test(text.parentElement?.localName ?? ''))
      chinese.push(text)
  }
  for (const text of chinese) text.after(document.createElement('taolens-label'))
}

/** The facts of a page at `url` with this HTML, read at `seenAt`, after `change` has changed the document. */
export async function readPage(html: string, url: string, seenAt: number, change = () => {}): Promise<OrderFacts[]> {
  const view = await openPage(html, url)
  change()
  const reader = makePageReader(view, pageAt(new URL(url), pages), index)
  if (!reader) throw new Error(`${url} is no page about orders`)
  return reader.roots().flatMap((element) => reader.read(element, seenAt)?.facts ?? [])
}

/** Runs the page's inline scripts; timers end at once, intervals run once. */
async function runScripts(): Promise<void> {
  const timers: (() => void)[] = []
  const later = (run: () => void) => void timers.push(run)
  const names = ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval']
  for (const script of [...document.scripts]) {
    const run = new Function('window', ...names, script.text)
    run(
      window,
      later,
      () => undefined,
      () => undefined,
      () => undefined,
    )
  }
  for (let run = timers.shift(); run; run = timers.shift()) run()
}

/** The facts of a sample page by its name. */
export function readSample(name: string, seenAt: number, change = () => {}): Promise<OrderFacts[]> {
  const { html, url } = sampleOf(name)
  return readPage(html, url, seenAt, change)
}
