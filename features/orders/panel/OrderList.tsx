/** The list: rows in parts as they come into sight, arrows to walk them, Escape to close one. */
import { useEffect, useRef } from 'preact/hooks'
import type { Speech } from '../../../locales/i18n.ts'
import type { OrderDetails, OrderDetailsProps } from './OrderDetails.tsx'
import { OrderRow } from './OrderRow.tsx'
import type { OrderView } from './order-view.ts'

export interface OrderListProps
  extends Pick<OrderDetailsProps, 'options' | 'region' | 'now' | 'onSettings' | 'onChecklist'> {
  views: readonly OrderView[]
  speech: Speech
  /** Draws an open order; undefined while it is being read. */
  Details: typeof OrderDetails | undefined
  /** The order whose details are open. */
  open: string | undefined
  onOpen: (id: string | undefined) => void
  onNote: (id: string, note: { done?: boolean; ignored?: boolean }) => void
  onForget: (id: string) => void
  /** More rows are wanted; undefined when all are there. */
  onMore: (() => void) | undefined
  /** The reader walks up from the first row, or leaves the list. */
  onLeave: () => void
}

const rowsOf = (list: Element) => [...list.querySelectorAll<HTMLElement>('.order-row')]

/** The row that a key leads to; undefined when the key leads nowhere. */
function rowFor(key: string, rows: readonly HTMLElement[], at: number): HTMLElement | undefined {
  const places: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }
  return key in places ? rows[places[key] as number] : undefined
}

/** Calls for more rows when the end of the list is near the part in sight, or when the button is pressed. */
function More({ onMore, speech: { t } }: { onMore: () => void; speech: Speech }) {
  const mark = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!mark.current || typeof IntersectionObserver === 'undefined') return undefined
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && onMore(), { rootMargin: '400px' })
    observer.observe(mark.current)
    return () => observer.disconnect()
  }, [onMore])
  return (
    <button ref={mark} type="button" class="more" onClick={onMore}>
      {t('showMore')}
    </button>
  )
}

/** The rows as a list; keys work on the rows only, so that fields and buttons in the details keep theirs. */
export function OrderList(props: OrderListProps) {
  const { views, speech, Details, open, onOpen, onNote, onForget, onMore, onLeave, ...rest } = props
  const walk = (event: KeyboardEvent) => {
    const list = event.currentTarget as Element
    const target = event.target as HTMLElement
    const rows = rowsOf(list)
    const at = rows.indexOf(target)
    if (event.key === 'Escape' && open !== undefined) {
      const row = rows.find((one) => one.parentElement?.contains(target))
      onOpen(undefined)
      row?.focus()
    } else if (event.key === 'Escape' || (event.key === 'ArrowUp' && at === 0)) {
      onLeave()
    } else if (at >= 0 && rowFor(event.key, rows, at)) {
      rowFor(event.key, rows, at)?.focus()
    } else {
      return
    }
    event.preventDefault()
  }
  return (
    <>
      <ul class="orders" aria-label={speech.t('ordersTitle')} onKeyDown={walk}>
        {views.map((view) => {
          const id = view.facts.orderId
          return (
            <OrderRow
              key={id}
              view={view}
              speech={speech}
              open={open === id}
              onToggle={() => onOpen(open === id ? undefined : id)}
            >
              {() =>
                Details && (
                  <Details
                    view={view}
                    speech={speech}
                    {...rest}
                    onNote={(note) => onNote(id, note)}
                    onForget={() => onForget(id)}
                  />
                )
              }
            </OrderRow>
          )
        })}
      </ul>
      {onMore && <More onMore={onMore} speech={speech} />}
    </>
  )
}
