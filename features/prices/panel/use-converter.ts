/** What is typed into the converter, what comes of it, and the amounts kept of it. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Money } from '../../../core/money/money.ts'
import { type Converted, convertTyped, type Ground, type Typed, type TypedProblem, withAmount } from './converter.ts'
import type { MoneyStore } from './money-store.ts'

/** An amount nobody goes on typing at is kept among the last ones after so long. */
const settledMs = 2000

export interface ConverterState {
  typed: Typed
  result: Converted | TypedProblem
  type: (typed: Typed) => void
  /** The amount is complete: it goes to the last ones. */
  done: () => void
  /** The latest first. */
  amounts: readonly Money[]
  forget: () => void
  /** Brings the forgotten ones back; undefined when none were. */
  undoForget: (() => void) | undefined
  /** Shows what was forgotten or brought back elsewhere; nobody typed it here. */
  show: (typed: Typed) => void
}

/** Begins with what was typed last; `asked` is an amount in yuan that takes its place. */
export function useConverter(ground: Ground, store: MoneyStore, asked: { target: string } | undefined): ConverterState {
  const [typed, setTyped] = useState<Typed>(store.last().typed)
  const { amounts } = store.last()
  const [forgotten, setForgotten] = useState<readonly Money[]>([])
  const result = convertTyped(typed, ground)
  const type = (next: Typed) => {
    setTyped(next)
    store.remember((last) => ({ ...last, typed: next }))
  }
  const keep = (change: (amounts: readonly Money[]) => Money[]) =>
    store.remember((last) => ({ ...last, amounts: change(last.amounts) }))
  const done = () => {
    if (typeof result !== 'string' && result.typed.minor > 0) keep((kept) => withAmount(kept, result.typed))
  }
  const latest = useRef({ type, done })
  latest.current = { type, done }
  useEffect(() => {
    if (asked) latest.current.type({ text: asked.target, side: 'shop', top: 'shop' })
  }, [asked])
  const begun = useRef(typed)
  useEffect(() => {
    if (typed === begun.current) return
    const timer = setTimeout(() => latest.current.done(), settledMs)
    return () => clearTimeout(timer)
  }, [typed])
  const forget = () => {
    setForgotten(amounts)
    keep(() => [])
  }
  const undoForget = () => {
    // What was converted since then is the latest.
    keep((kept) => kept.toReversed().reduce<Money[]>(withAmount, [...forgotten]))
    setForgotten([])
  }
  const show = (kept: Typed) => {
    begun.current = kept
    setTyped(kept)
  }
  return { typed, result, type, done, amounts, forget, undoForget: forgotten.length > 0 ? undoForget : undefined, show }
}
