/** Visit: the labels and fields of one kind of page at one address. Nothing remains when it ends. */
import { watchActivity } from './activity.ts'
import { type Fields, showFields } from './fields.ts'
import type { Guard } from './guard.ts'
import { type Labels, showLabels } from './labels.ts'
import type { MarkStyle } from './marks.ts'
import type { Reader } from './reader.ts'
import { type Recognised, reportOn } from './report.ts'
import { makeSheets } from './sheets.ts'
import type { Sight } from './sight.ts'

export interface VisitOptions extends Reader {
  view: Window & typeof globalThis
  sight: Sight
  style: MarkStyle
  language: string
  direction: string
  /** False once the extension was updated or removed. */
  isAlive: () => boolean
  guard: Guard
}

export interface Visit {
  labels: Labels
  fields: Fields
  report: () => Recognised
}

/** Starts showing labels in what the sight sees from its beginning on. Ends with the signal. */
export function startVisit(options: VisitOptions, signal: AbortSignal): Visit {
  const { view, sight, style, language, direction, guard } = options
  const { zones, watch, near } = sight
  const sheets = makeSheets(view, style === 'hover' ? 'hint' : 'covered', signal)
  const { turning, names } = options
  const reader = { read: readSafely(options.read, guard), turning, names }
  const shared = { view, zones, near, sheets, watch, style, language, direction, signal, reader, guard }
  let width = view.innerWidth
  const activity = watchActivity(view, signal, () => {
    if (!options.isAlive()) return
    guard(sheets.keep, undefined)
    guard(() => labels.recheck(width !== view.innerWidth), undefined)
    guard(fields.replace, undefined)
    width = view.innerWidth
  })
  const fields = showFields(shared)
  const labels = showLabels({
    ...shared,
    onFitted() {
      fields.replace()
      sight.rested()
    },
  })
  // Our words over a field stand beside it: what moves it without them is followed at once.
  for (const type of ['scroll', 'transitionend', 'animationend'] as const) {
    const follow = ({ target }: Event) => {
      if (target !== view.document) guard(fields.replace, undefined)
    }
    view.document.addEventListener(type, follow, { capture: true, passive: true, signal })
  }
  sight.add({
    guard,
    signal,
    enter: (root) => root instanceof ShadowRoot && sheets.dress(root),
    leave: (root) => root instanceof ShadowRoot && sheets.undress(root),
    follow(changes) {
      sheets.keep()
      activity.note()
      const followed = labels.follow(changes)
      if (changes.fields.size || changes.removed) fields.consider(changes.fields)
      return followed
    },
    take(finds) {
      if (finds.fields.length) fields.consider(finds.fields)
      return labels.consider(finds.texts)
    },
  })
  return { labels, fields, report: () => reportOn(view.document, zones, reader) }
}

/** A text that cannot be read counts once, and is as good as unknown from then on. */
function readSafely(read: VisitOptions['read'], guard: Guard): VisitOptions['read'] {
  const unreadable = new Set<string>()
  return (text) => {
    if (unreadable.has(text)) return undefined
    try {
      return read(text)
    } catch (failure) {
      unreadable.add(text)
      return guard(() => {
        throw failure
      }, undefined)
    }
  }
}
