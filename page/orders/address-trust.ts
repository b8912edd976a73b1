/**
 * The order number in an address. Pages that go from one order to another without loading change the address first: what
 * stands there for a moment is the old order. So the address speaks alone only until it first names another order; then the
 * page must print the number too.
 */
import { orderNumberInUrl } from '../../core/orders/order-number.ts'

export interface AddressTrust {
  /** The number in an address; undefined when it cannot be believed alone. */
  numberIn: (url: string) => string | undefined
}

/** A memory for one document. */
export function makeAddressTrust(): AddressTrust {
  let first: { number: string | undefined } | undefined
  let hasMoved = false
  return {
    numberIn(url) {
      const number = orderNumberInUrl(url)
      first ??= { number }
      hasMoved ||= number !== first.number
      return hasMoved ? undefined : number
    },
  }
}
