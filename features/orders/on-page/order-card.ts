/** The card of an order on a page: drawn when its button is pressed, and again as time goes on. */
import { h, render } from 'preact'
import type { DeadlineOptions } from '../../../core/deadlines/answer.ts'
import { makeDialog } from '../../../page/dialog.ts'
import type { PageOrder } from '../../../page/orders/context.ts'
import { type FoundControl, findControlOf, showControl } from '../../../page/orders/find-control.ts'
import { copyText } from '../../../services/clipboard.ts'
import type { OrdersPack } from '../../../services/orders-pack.ts'
import type { Region } from '../settings.ts'
import { OrderCard } from './card.tsx'
import { cardCss } from './card-style.ts'
import type { MarkWords } from './mark-view.ts'
import { verdictOf } from './verdict.ts'

export interface OrderCardOptions {
  view: Window & typeof globalThis
  pack: OrdersPack
  words: MarkWords
  language: string
  direction: 'ltr' | 'rtl'
  deadlines: DeadlineOptions
  region: Region
}

export interface OrderCardHandle {
  /**
   * Opens the card of whatever order `current` gives, beside the button, which is that of the order or of one of its items;
   * closes it when it is open there.
   */
  open: (button: HTMLElement, current: () => PageOrder, item: number | undefined) => void
  redraw: () => void
}

/** Makes the card; nothing is on the page until it is opened. */
export function makeOrderCard(options: OrderCardOptions, signal: AbortSignal): OrderCardHandle {
  const { view, pack, words, language, direction, deadlines, region } = options
  const { t, time, index } = words
  const dialog = makeDialog(view, cardCss, signal)
  let pointing: AbortController | undefined

  function show(found: FoundControl | undefined): void {
    pointing?.abort()
    if (!found) return
    pointing = new AbortController()
    dialog.close()
    showControl(view, found.control, AbortSignal.any([signal, pointing.signal]))
  }

  return {
    open(button, current, item) {
      pointing?.abort()
      dialog.open(button, (root) => {
        const order = current()
        const { facts } = order
        const find = (wordings: readonly string[], about?: number) =>
          findControlOf(order, about ?? item, about !== undefined, wordings, index.fold)
        const now = Date.now()
        const parts = {
          facts,
          verdict: verdictOf(facts, pack, deadlines, now),
          now,
          t,
          time,
          language,
          direction,
          pack,
          region,
          onCopy: copyText,
          item,
          onPage: (wordings: readonly string[], about?: number) => find(wordings, about)?.wording,
          onShow: (wordings: readonly string[], about?: number) => show(find(wordings, about)),
          onClose: dialog.close,
        }
        render(h(OrderCard, { key: facts.orderId, parts }), root)
      })
    },
    redraw: dialog.redraw,
  }
}
