/** The feature on a page: a mark at every order and at every item with a state of its own, and the card behind it. */
import { makeFold } from '../../core/fold.ts'
import { makeStatusIndex } from '../../core/orders/status.ts'
import { regionalForm, speak } from '../../locales/i18n.ts'
import { findDrift } from '../../page/orders/drift.ts'
import { type Following, followOrders } from '../../page/orders/follow.ts'
import { hasOrders, makePageReader } from '../../page/orders/read-page.ts'
import { settleWhenQuiet } from '../../page/settle.ts'
import { makeZones } from '../../page/zones.ts'
import type { OrdersPack } from '../../services/orders-pack.ts'
import { loadPack, readPack } from '../../services/packs.ts'
import type { PageContext, PageFeature, PageReport } from '../feature.ts'
import { withKnown } from './on-page/known.ts'
import { startRemembering } from './on-page/remember.ts'
import { showMarks } from './on-page/show-marks.ts'
import type { OrdersOnPages } from './settings.ts'
import { makeTimeWords } from './time-words.ts'

export const ordersOnPages: PageFeature = { id: 'orders', packs: ['orders'], start }

/** Starts once the rules of orders are there; pages about other things are left alone. */
function start(context: PageContext, signal: AbortSignal): () => PageReport {
  let report = (): PageReport => ({})
  if (!hasOrders(context.at.kind)) return report
  const { language } = context.pack
  const kept = readPack('orders', language, context.stored.orders)
  if (kept) return showOrders(context, kept, signal)
  loadPack('orders', language)
    .then((pack) => {
      if (pack && !signal.aborted && context.isAlive()) report = showOrders(context, pack, signal)
    })
    .catch(() => context.onBroken())
  return () => report()
}

function showOrders(
  { view, at, arrivedAt, pack, settings, keeps, isAlive }: PageContext,
  orders: OrdersPack,
  signal: AbortSignal,
) {
  const { language } = pack
  const locale = regionalForm(language, navigator.languages)
  const { t } = speak(language, locale, orders.words)
  const index = makeStatusIndex(orders.statuses, makeFold(pack.data.traditional))
  const reader = makePageReader(view, at, index)
  const nothing = (): PageReport => ({})
  if (!reader) return nothing
  const zones = makeZones(pack.pages, at.rule)
  const memory = keeps ? startRemembering(view, signal) : undefined
  const shown = new Map<Element, string>()
  let settled = false
  const marks = showMarks(
    {
      view,
      pack: orders,
      settings: settings as unknown as OrdersOnPages,
      words: { t, time: makeTimeWords(locale, orders.words, t), index },
      language,
      mayShow: (root) => settled || !zones.isHydrated(root),
    },
    signal,
  )
  const draw = ({ quietly, near }: Following) => quietly(() => marks.draw(near()))
  const set = withKnown({ kind: at.kind, fold: index.fold }, marks.set, () => draw(following), signal)
  const following: Following = followOrders(
    {
      view,
      reader,
      arrivedAt,
      isAlive,
      onOrder(root, order) {
        if (order) {
          memory?.note(order.facts)
          shown.set(root, order.facts.orderId)
        } else shown.delete(root)
        set(root, order)
      },
      onGone(root) {
        shown.delete(root)
        set(root, undefined)
      },
      isStale: marks.isStale,
      onRead: draw,
      onLeave: () => memory?.leave(),
    },
    signal,
  )
  settleWhenQuiet(view, signal, () => {
    settled = true
    draw(following)
  })
  return (): PageReport => {
    // Who opens the popup looks for all orders of the page there.
    following.readAll()
    const drift = findDrift(view, at.rule, reader.spots)
    const [order, another] = new Set(shown.values())
    const isAboutOne = order !== undefined && another === undefined && reader.roots().length === 1
    return { ...(drift && { drift }), ...(isAboutOne && { order }) }
  }
}
