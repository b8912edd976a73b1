/** Where orders lie in storage. No schemas here: pages import it too. */

export const orderPrefix = 'order:'
export const indexKey = 'orders:index'
export const troubleKey = 'orders:trouble'
/** Which reminders were given. */
export const sentKey = 'orders:sent'
/** Stored orders that could not be read, set aside when the order was seen again. */
export const asidePrefix = 'orders:aside:'

/** Facts that a page left here when it went, until the background takes them. */
export const leftPrefix = 'orders:left:'

export const orderKey = (id: string): string => `${orderPrefix}${id}`

/** `full`: the browser has no room; `failed`: it would not store for another reason. `at` is when (epoch ms). */
export interface OrderTrouble {
  kind: 'none' | 'full' | 'failed'
  at: number
}

/** What became of facts: stored or already known; not stored, see `OrderTrouble`; nobody there to store them. */
export type Remembered = 'kept' | 'full' | 'gone'

/** What was forgotten, as it was stored: all that is needed to bring it back. */
export interface Forgotten {
  key: string
  stored: unknown
}
