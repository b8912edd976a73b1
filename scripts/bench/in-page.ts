/** What runs inside the measured pages, in the page's own world. */
import type { Page } from 'puppeteer-core'

interface Seen {
  first: number
  last: number
  marks: number
  records: number
  cards: Record<string, number>
}

type Watched = typeof globalThis & {
  benchSeen?: Seen
  bench?: { added?: Map<string, number>; act: () => Promise<void> }
}

/** Makes the next page note when marks appear, and how many mutation records there are after its own parsing. */
export async function watchMarks(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const seen: Seen = { first: 0, last: 0, marks: 0, records: 0, cards: {} }
    ;(globalThis as Watched).benchSeen = seen
    const note = (records: MutationRecord[]) => {
      const now = performance.now()
      seen.records += records.length
      for (const { addedNodes } of records) {
        for (const node of addedNodes) {
          if (node.nodeName !== 'TAOLENS-LABEL') continue
          seen.marks++
          seen.first ||= now
          seen.last = now
          const card = (node as Element).closest<HTMLElement>('[data-card]')?.dataset.card
          if (card) seen.cards[card] ??= now
        }
      }
    }
    const watch = () =>
      new MutationObserver(note).observe(document.documentElement, {
        childList: true,
        characterData: true,
        subtree: true,
      })
    document.addEventListener('DOMContentLoaded', watch, { capture: true, once: true })
  })
}

/** When marks were seen, in milliseconds since DOMContentLoaded, and how long new cards waited for their first. */
export function readMarks(
  page: Page,
): Promise<{ first: number; last: number; records: number; waits: number[] } | null> {
  return page.evaluate(() => {
    const { benchSeen: seen, bench } = globalThis as Watched
    if (!seen?.marks) return null
    const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    const from = entry?.domContentLoadedEventStart ?? 0
    const waits = [...(bench?.added ?? [])].flatMap(([card, added]) => {
      const marked = seen.cards[card]
      return marked === undefined ? [] : marked - added
    })
    return { first: seen.first - from, last: seen.last - from, records: seen.records, waits }
  })
}

interface Counted {
  texts: number
  han: number
  /** Texts with a sign of the yuan, and our marks of prices. */
  signs: number
  prices: number
  walk: number
  marks: number
  covered: number
}

/** What is on the page, and how long the simplest possible walk over its texts takes, cold. */
export function countTexts(page: Page): Promise<Counted> {
  return page.evaluate(() => {
    const from = performance.now()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    let texts = 0
    let han = 0
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      texts++
      if (/\p{Script=Han}/u.test((node as Text).data)) han++
    }
    const walk = performance.now() - from
    const signs = document.body.textContent?.match(/[¥￥]/g)?.length ?? 0
    const count = (name: string) => document.querySelectorAll(name).length
    let covered = 0
    for (const [name, ranges] of CSS.highlights) if (name.startsWith('taolens-')) covered += ranges.size
    return { texts, han, signs, walk, marks: count('taolens-label'), prices: count('taolens-price'), covered }
  })
}

/** Scrolls from the top to the bottom in equal steps. */
export function scrollThrough(page: Page, steps = 30, everyMs = 100): Promise<void> {
  return page.evaluate(
    async (count, pause) => {
      for (let step = 1; step <= count; step++) {
        scrollTo(0, ((document.documentElement.scrollHeight - innerHeight) * step) / count)
        await new Promise((resolve) => setTimeout(resolve, pause))
      }
    },
    steps,
    everyMs,
  )
}

/** Lets the page do what it does. */
export function letPageAct(page: Page): Promise<void> {
  return page.evaluate(() => (globalThis as Watched).bench?.act())
}
