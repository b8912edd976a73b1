/** The parcels of an order: the only one from labelled rows, several from the list that the page shows of them. */
import type { LogisticsFacts, OrderFacts } from '../../core/orders/facts.ts'
import { only, type Row } from '../../core/orders/labelled.ts'
import { present, presentAny } from '../../core/orders/page-data.ts'
import { parseLogisticsState } from '../../core/orders/status.ts'
import type { PageReading } from './context.ts'
import { wordsOf } from './shown-text.ts'
import { isLeaf } from './spots.ts'

const carrierLabels = ['物流公司', '快递公司', '承运公司']
const trackingLabels = ['运单号', '运单号码', '快递单号', '物流单号']

/** An order with more of them is none. */
const mostParcels = 50

/** Labels of rows about a parcel. */
export const parcelLabels: readonly string[] = [...carrierLabels, ...trackingLabels]

const trackingNumber = (value: string) => /^[A-Z0-9]{8,30}/i.exec(value)?.[0]
/** A name without the controls after it; undefined for what is too long to be one. */
export const nameIn = (value: string): string | undefined => {
  const name = value.replace(/\s+(?:更多|联系卖家|联系商家).*$/, '')
  return name.length <= 40 ? name : undefined
}

/** The state that an entry of the list says, whatever element says it; undefined when two differ. */
function stateIn(entry: Element, { index }: PageReading): LogisticsFacts | undefined {
  const states = [...entry.querySelectorAll('*')].flatMap((element) => {
    if (!isLeaf(element)) return []
    const read = parseLogisticsState(wordsOf(element), index)
    return read?.state === undefined || read.state === 'unknown' ? [] : read
  })
  return new Set(states.map(({ state }) => state)).size === 1 ? states[0] : undefined
}

function readEntry(entry: Element, reading: PageReading): LogisticsFacts | undefined {
  const { spots } = reading
  return presentAny<LogisticsFacts>({
    ...stateIn(entry, reading),
    carrier: spots.text(entry, 'parcel-carrier'),
    trackingNumber: trackingNumber(spots.text(entry, 'parcel-number') ?? ''),
  })
}

/** The parcels on the page of one order. An entry of which nothing can be read counts as no parcel. */
export function readParcels(
  root: Element,
  rows: readonly Row[],
  reading: PageReading,
): Pick<OrderFacts, 'logistics' | 'parcels'> {
  const { spots } = reading
  const entries = spots.all(root, 'parcel')
  if (entries.length > mostParcels) return {}
  if (entries.length > 1) {
    const parcels = entries.flatMap((entry) => readEntry(entry, reading) ?? [])
    return parcels.length ? { parcels } : {}
  }
  const [entry] = entries
  const logistics = presentAny<LogisticsFacts>({
    ...(entry && stateIn(entry, reading)),
    carrier: spots.text(root, 'carrier') ?? only(rows, carrierLabels, nameIn),
    trackingNumber:
      trackingNumber(spots.text(root, 'tracking-number') ?? '') ?? only(rows, trackingLabels, trackingNumber),
  })
  return present({ logistics })
}
