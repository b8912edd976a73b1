/** Known: what was read at each sign of a page, and where to look again when something changes. */
import { ourPrefix } from '../ours.ts'
import { allAbove } from '../zones.ts'
import type { PriceMark } from './mark.ts'
import type { Place, Printed } from './printed.ts'

export interface Known {
  /** The text with the sign, or the number of a place that needs none. */
  anchor: Text
  /** The largest element that was read for it. */
  root: Element
  place?: Place | undefined
  /** The element in which a change of style may concern it. */
  around?: Element
  printed?: Printed | undefined
  /** What was read last, also where it cannot be told. */
  read?: Printed | undefined
  /** Whether it was drawn then, and as it reads. */
  isDrawn?: boolean
  mark?: PriceMark | undefined
  /** The box in which the mark was found to have room, and its size then. */
  box?: Element | undefined
  /** How many translations stood in that box. */
  labels?: number
}

export interface Book {
  all: ReadonlySet<Known>
  of: (anchor: Text) => Known | undefined
  /** Keeps what was read at an anchor, in place of what was known before; a mark stays. */
  note: (known: Omit<Known, 'read' | 'isDrawn' | 'around' | 'mark' | 'box'>) => Known
  /** Whether its amount has another sign already that is read: `¥12元` and a range have two, and one mark. */
  isSecond: (known: Known) => boolean
  /** Forgets an anchor; returns what was known. */
  forget: (anchor: Text) => Known | undefined
  /** What was read in an element around a node, from the innermost on. */
  around: (node: Node) => Known[]
  /** What was read around any of the nodes, and whose mark found room in a box around one: something else may stand there. */
  near: (nodes: Iterable<Node>) => Known[]
}

/** Makes an empty book. */
export function makeBook(): Book {
  const all = new Set<Known>()
  const byAnchor = new WeakMap<Text, Known>()
  const byRoot = new WeakMap<Node, Set<Known>>()
  /** The signs whose marks stand at the ends of amounts. */
  const owners = new WeakMap<Text, Text>()
  const leave = (known: Known) => byRoot.get(known.root)?.delete(known)
  return {
    all,
    of: (anchor) => byAnchor.get(anchor),
    note({ anchor, root, place, printed }) {
      const known = byAnchor.get(anchor) ?? { anchor, root }
      leave(known)
      Object.assign(known, { root, place, printed, read: printed })
      byRoot.set(root, (byRoot.get(root) ?? new Set()).add(known))
      byAnchor.set(anchor, known)
      all.add(known)
      return known
    },
    isSecond({ anchor, printed }) {
      const last = printed?.texts.at(-1)
      const first = last && owners.get(last)
      const isThere = first && first !== anchor && first.isConnected
      if (isThere && byAnchor.get(first)?.printed?.texts.at(-1) === last) return true
      if (last) owners.set(last, anchor)
      return false
    },
    forget(anchor) {
      const known = byAnchor.get(anchor)
      if (!known) return undefined
      leave(known)
      byAnchor.delete(anchor)
      all.delete(known)
      return known
    },
    around: (node) => [...allAbove([node])].flatMap((at) => [...(byRoot.get(at) ?? [])]),
    near(nodes) {
      const above = allAbove(nodes)
      return [...all].filter(({ root, box }) => above.has(root) || (box && above.has(box)))
    },
  }
}

/** How many translations of ours stand in an element. */
export const labelsIn = (element: Element): number => element.getElementsByTagName(`${ourPrefix}label`).length

/** Takes a mark out of sight until its price has been read again. */
export function makeStale({ mark }: Known): void {
  if (mark) mark.element.dataset.stale = ''
}

/** Whether what was read may be in front of the reader. */
export function isInSight(view: Window, { anchor }: Known): boolean {
  const { top = 0, bottom = 0 } = anchor.parentElement?.getBoundingClientRect() ?? {}
  return bottom > top && bottom >= 0 && top <= view.innerHeight
}
