/** Visit: one kind of page at one address. Ties watching, walking and showing together; nothing remains when it ends. */
import type { PageRule, PageRules } from '../rules/schema.ts'
import { watchActivity } from './activity.ts'
import { type Fields, showFields } from './fields.ts'
import type { Guard } from './guard.ts'
import { type Labels, type Said, showLabels } from './labels.ts'
import type { MarkStyle } from './marks.ts'
import { copiesIn } from './ours.ts'
import { type Recognised, reportOn } from './report.ts'
import { settleWhenQuiet } from './settle.ts'
import { makeSheets } from './sheets.ts'
import { type Finds, walk } from './walk.ts'
import { type Changes, watchPage } from './watch.ts'
import { isSilent, makeZones } from './zones.ts'

export interface VisitOptions {
  view: Window & typeof globalThis
  rules: PageRules
  rule: PageRule | undefined
  style: MarkStyle
  language: string
  direction: string
  read: (text: string) => Said | undefined
  /** False once the extension was updated or removed; whoever answers ends the visit. */
  isAlive: () => boolean
  guard: Guard
}

export interface Visit {
  labels: Labels
  fields: Fields
  report: () => Recognised
}

/** Starts a visit on a document that has a body. Ends with the signal. */
export function startVisit(options: VisitOptions, signal: AbortSignal): Visit {
  const { view, rules, rule, style, language, direction, guard } = options
  const { document } = view
  const zones = makeZones(rules, rule)
  const sheets = makeSheets(view, style === 'hover' ? 'hint' : 'covered', signal)
  const unsettled: Text[] = []
  const entered = new Set<Document | ShadowRoot>()
  let settled = false
  const read = readSafely(options.read, guard)

  const watch = watchPage(view, signal, (changes) => guard(() => react(changes), false))
  const shared = { view, zones, sheets, watch, style, language, direction, signal, read, guard }
  const activity = watchActivity(view, signal, () => {
    if (options.isAlive()) guard(sheets.keep, undefined)
  })
  const fields = showFields(shared)
  const labels = showLabels({ ...shared, onFitted: fields.replace })

  function take(finds: Finds): boolean {
    for (const shadow of finds.shadows) enter(shadow)
    if (finds.fields.length) fields.consider(finds.fields)
    if (settled) return labels.consider(finds.texts)
    const ready: Text[] = []
    for (const text of finds.texts) {
      const waits = text.parentElement && zones.isHydrated(text.parentElement)
      ;(waits ? unsettled : ready).push(text)
    }
    return labels.consider(ready)
  }

  function enter(root: Document | ShadowRoot): boolean {
    if (root instanceof ShadowRoot) sheets.dress(root)
    removeCopies(root)
    watch.observe(root)
    entered.add(root)
    const finds: Finds = { texts: [], fields: [], shadows: [] }
    walk(root, finds)
    return take(finds)
  }

  /** Roots that left the page are let go; one that comes back is entered anew. */
  function leaveRemoved(): void {
    for (const root of entered) {
      if (root.isConnected) continue
      entered.delete(root)
      if (root instanceof ShadowRoot) sheets.undress(root)
    }
  }

  /** Nothing tells of a shadow root that an element gets later, until somebody points into it or moves the focus there. */
  function enterLate(event: Event): void {
    for (const node of event.composedPath()) {
      const root = node instanceof Element ? node.shadowRoot : undefined
      if (root && !entered.has(root) && !isSilent(root.host)) guard(() => enter(root), false)
    }
  }
  for (const type of ['pointerover', 'focusin']) {
    document.addEventListener(type, enterLate, { capture: true, passive: true, signal })
  }

  function react(changes: Changes): boolean {
    if (!options.isAlive()) return false
    sheets.keep()
    activity.note()
    for (const node of changes.added) removeCopies(node)
    const followed = labels.follow(changes)
    const finds: Finds = { texts: [...changes.changed].filter((text) => text.isConnected), fields: [], shadows: [] }
    for (const node of changes.added) {
      if (node.isConnected && !hasAncestorIn(node, changes.added)) walk(node, finds)
    }
    if (changes.fields.size || changes.removed) fields.consider(changes.fields)
    if (changes.removed) leaveRemoved()
    return take(finds) || followed
  }

  function removeCopies(root: Node): void {
    const copies = copiesIn(root)
    if (copies.length) watch.quietly(() => copies.forEach((copy) => void copy.remove()))
  }

  signal.addEventListener('abort', () => entered.forEach(removeCopies))

  function settle(): void {
    if (settled || signal.aborted) return
    settled = true
    labels.consider(unsettled.splice(0))
  }
  settleWhenQuiet(view, signal, () => guard(settle, undefined))
  enter(document)
  return { labels, fields, report: () => reportOn(document, zones, read) }
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

function hasAncestorIn(node: Node, nodes: Set<Node>): boolean {
  for (let at = node.parentNode; at; at = at.parentNode) if (nodes.has(at)) return true
  return false
}
