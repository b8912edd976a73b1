/** Keeps a mark at each order near the viewport and at its items with a state of their own; one clock ticks for all. */
import { h, render } from 'preact'
import { directionOf } from '../../../locales/languages.ts'
import { makeClock } from '../../../page/clock.ts'
import type { MarkPlace, PageOrder } from '../../../page/orders/context.ts'
import { makeOrderMark, type OrderMark } from '../../../page/orders/order-marks.ts'
import type { OrdersPack } from '../../../services/orders-pack.ts'
import type { OrdersOnPages } from '../settings.ts'
import { Mark } from './mark.tsx'
import { markCss } from './mark-style.ts'
import { type MarkWords, markView, ticksFast } from './mark-view.ts'
import { makeOrderCard } from './order-card.ts'
import { deadlineOptions, verdictOf } from './verdict.ts'

export interface MarksOptions {
  view: Window & typeof globalThis
  pack: OrdersPack
  settings: OrdersOnPages
  words: MarkWords
  language: string
  /** False while the page's own scripts may still take over what stands in a root. */
  mayShow: (root: Element) => boolean
}

export interface Marks {
  /** What stands in a root now; undefined takes its marks away. */
  set: (root: Element, order: PageOrder | undefined) => void
  isStale: (root: Element) => boolean
  /** Puts the marks of the orders in these elements where they belong; they say what holds, now and as time goes by. */
  draw: (near: Iterable<Element>) => void
}

interface Shown {
  /** Made when the order first comes near. */
  mark: OrderMark | undefined
  place: MarkPlace
  item: number | undefined
  said: string
}

interface Entry {
  order: PageOrder
  shown: Map<string, Shown>
}

type PlacedItem = [key: string, place: MarkPlace, item: number | undefined]

/** Starts showing marks; all are taken away when the signal aborts. */
export function showMarks(options: MarksOptions, signal: AbortSignal): Marks {
  const { view, pack, settings, words, language, mayShow } = options
  const entries = new Map<Element, Entry>()
  let near: Iterable<Element> = []
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(markCss)
  const deadlines = deadlineOptions(settings, pack)
  const direction = directionOf(language)
  const card = makeOrderCard({ view, pack, words, language, direction, deadlines, region: settings.region }, signal)
  const clock = makeClock(view, signal, tick)

  function tick(): void {
    say()
    card.redraw()
  }

  const nearEntries = (): Entry[] => [...near].flatMap((root) => entries.get(root) ?? [])

  /** Lets every mark near say what holds now. Only what changed is drawn. */
  function say(): void {
    const now = Date.now()
    let fast = false
    for (const { order, shown } of nearEntries()) {
      const verdict = verdictOf(order.facts, pack, deadlines, now)
      for (const one of shown.values()) {
        if (!one.mark) continue
        fast ||= ticksFast(verdict, one.item)
        const view = markView(order.facts, one.item, verdict, words)
        const said = JSON.stringify(view)
        if (said === one.said) continue
        one.said = said
        const onOpen = (button: HTMLElement) => card.open(button, () => entryOf(order), one.item)
        render(h(Mark, { ...view, language, direction, onOpen }), one.mark.root)
      }
    }
    clock.pace(fast ? 'second' : entries.size ? 'minute' : 'never')
  }

  /** The order as it was read last: the root may have been read again since its mark was drawn. */
  function entryOf(order: PageOrder): PageOrder {
    return entries.get(order.root)?.order ?? order
  }

  function placesOf({ place, items }: PageOrder): PlacedItem[] {
    const own: PlacedItem[] = place ? [['order', place, undefined]] : []
    return [...own, ...items.map(({ index, place: at }): PlacedItem => [`item ${index}`, at, index])]
  }

  function set(root: Element, order: PageOrder | undefined): void {
    const before = entries.get(root)?.shown ?? new Map<string, Shown>()
    const shown = new Map<string, Shown>()
    if (order) {
      for (const [key, place, item] of placesOf(order)) {
        const known = before.get(key)
        before.delete(key)
        shown.set(key, { mark: known?.mark, place, item, said: known?.said ?? '' })
      }
      entries.set(root, { order, shown })
    } else entries.delete(root)
    for (const { mark } of before.values()) remove(mark)
  }

  function remove(mark: OrderMark | undefined): void {
    if (!mark) return
    render(null, mark.root)
    mark.remove()
  }

  /** What puts the marks of an order where they belong. Reads layout, writes nothing. */
  function planFor({ order, shown }: Entry): ((() => void) | undefined)[] {
    if (!mayShow(order.root)) return []
    return [...shown.values()].map((one) => {
      one.mark ??= makeOrderMark(view, sheet, language)
      return one.mark.plan(one.place)
    })
  }

  signal.addEventListener('abort', () => {
    for (const { shown } of entries.values()) for (const { mark } of shown.values()) remove(mark)
    entries.clear()
  })

  return {
    set,
    isStale: (root) => [...(entries.get(root)?.shown.values() ?? [])].some(({ place }) => !place.element.isConnected),
    draw(those) {
      near = those
      const puts = nearEntries().flatMap(planFor)
      say()
      for (const put of puts) put?.()
    },
  }
}
