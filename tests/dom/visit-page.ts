/** A visit on the fake document: what it lacks (layout, highlights) is filled in as far as a visit needs it. */
import { vi } from 'vitest'
import { makeNames } from '../../core/names.ts'
import { makeGuard } from '../../page/guard.ts'
import type { MarkStyle } from '../../page/marks.ts'
import type { Said } from '../../page/reader.ts'
import { makeSight } from '../../page/sight.ts'
import { startVisit, type Visit } from '../../page/visit.ts'
import { nameWords } from '../../scripts/vocabulary/name-words.ts'
import { turningWords } from '../../scripts/vocabulary/turning-words.ts'

const rules = { checked: '2026-11-22', skip: ['.skipped'], untouchable: [], hydrated: ['#server'], kinds: [] }

const surroundings = { turning: turningWords.map((words) => new RegExp(words)), names: makeNames(nameWords) }

/** Elements our code asked to be told about when they come near; all are, at once. */
export let watched: Element[] = []

class NearAtOnce {
  private readonly tell: IntersectionObserverCallback
  constructor(tell: IntersectionObserverCallback) {
    this.tell = tell
  }
  observe(target: Element) {
    watched.push(target)
    const entry = { target, isIntersecting: true } as unknown as IntersectionObserverEntry
    queueMicrotask(() => this.tell([entry], this as unknown as IntersectionObserver))
  }
  unobserve() {}
  disconnect() {}
}

/** Fills in what the fake document lacks; `vi.unstubAllGlobals` takes it away. */
export function fillIn(): void {
  watched = []
  vi.stubGlobal('Highlight', Set)
  vi.stubGlobal('StaticRange', Object)
  vi.stubGlobal('CSS', { highlights: new Map() })
  vi.stubGlobal('IntersectionObserver', NearAtOnce)
}

/** Gives every text a place, as if the document had a layout. */
export function layOut(): void {
  vi.spyOn(Range.prototype, 'getClientRects').mockReturnValue([new DOMRect(0, 0, 40, 20)] as never)
}

/** Starts a visit that reads with `read`; `onBroken` is told when too much fails. */
export function visit(
  read: (text: string) => Said | undefined,
  signal: AbortSignal,
  onBroken = () => {},
  style: MarkStyle = 'replace',
): Visit {
  const guard = makeGuard(onBroken)
  const seen = { view: window as never, isAlive: () => true, guard }
  const sight = makeSight({ ...seen, rules, rule: undefined }, signal)
  const how = { style, language: 'en', direction: 'ltr' } as const
  const started = startVisit({ ...seen, ...how, sight, read, ...surroundings }, signal)
  sight.begin()
  return started
}

export const known = (text: string): Said | undefined =>
  text.includes('款') ? { said: 'Known', part: false, complete: true } : undefined

/** Waits until the page was looked at after its last change. */
export async function nextFrames(): Promise<void> {
  for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame)
}

export const reader = { read: known, ...surroundings }
