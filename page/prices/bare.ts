/** Bare prices: places that the page's rules know to hold a price, so that its number needs no sign. */
import { matchesIn } from '../ours.ts'
import { piecesOf } from '../pieces.ts'
import type { Place, Printed, ReadAmounts, Reading } from './printed.ts'

const hasDigit = /\d/

export interface Bare {
  /** The numbers of the places at and below a node, and of the place around it. */
  textsIn: (node: Node) => Text[]
  /** What a number in such a place says; undefined for a text elsewhere. */
  readAt: (text: Text, read: ReadAmounts) => Reading | undefined
}

/** Makes the search for places; without selectors nothing is ever found. */
export function makeBare(selectors: readonly string[]): Bare {
  const selector = selectors.join(',')
  return {
    textsIn(node) {
      if (!selector) return []
      const element = node instanceof Element ? node : node.parentElement
      const around = element?.closest(selector)
      const places = around ? [around] : matchesIn(node, selector)
      return places.flatMap((place) =>
        piecesOf(place).flatMap(({ node: text }) => (text && hasDigit.test(text.data) ? text : [])),
      )
    },
    readAt(text, read) {
      const root = selector ? text.parentElement?.closest(selector) : undefined
      if (!root) return undefined
      const all = piecesOf(root)
      const own = all.find(({ node }) => node === text)
      // What is struck through is a price of its own.
      const pieces = all.filter(({ struck }) => struck === own?.struck)
      const printed = read(pieces, { only: 'CNY' }).amounts.flatMap((amount): Printed[] => {
        const texts = pieces.slice(amount.first, amount.last + 1).flatMap(({ node }) => (node?.data.trim() ? node : []))
        return texts.length ? [{ amount, texts, isPlain: true }] : []
      })
      const place: Place = { root, pieces, printed }
      const mine = printed.find(({ texts }) => texts.includes(text))
      return mine ? { root, place, printed: mine } : { root }
    },
  }
}
