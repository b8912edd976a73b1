/** Visit: one kind of page at one address. Ties watching, walking and showing together; nothing remains when it ends. */
import { hasHan } from '../core/fold.ts'
import type { PageRule, PageRules } from '../rules/schema.ts'
import { type Fields, readFields, showFields } from './fields.ts'
import { type Labels, type Said, showLabels } from './labels.ts'
import type { MarkStyle } from './marks.ts'
import { copiesIn } from './ours.ts'
import { runsOf } from './runs.ts'
import { settleWhenQuiet } from './settle.ts'
import { makeSheets } from './sheets.ts'
import { type Finds, walk } from './walk.ts'
import { type Changes, watchPage } from './watch.ts'
import { makeZones } from './zones.ts'

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
}

export interface Recognised {
  recognised: number
  /** Chinese label texts that are not known, once each. */
  unknown: string[]
}

export interface Visit {
  labels: Labels
  fields: Fields
  report: () => Recognised
}

const longestUnknown = 40
const mostUnknown = 400

/** Starts a visit on a document that has a body. Ends with the signal. */
export function startVisit(options: VisitOptions, signal: AbortSignal): Visit {
  const { view, rules, rule, style, language, direction, read } = options
  const { document } = view
  const zones = makeZones(rules, rule)
  const sheets = makeSheets(view, style === 'hover' ? 'hint' : 'covered', signal)
  const unsettled: Text[] = []
  const entered: (Document | ShadowRoot)[] = []
  let settled = false

  const watch = watchPage(view, signal, (changes) => react(changes))
  const shared = { view, zones, sheets, watch, style, language, direction, signal, read }
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
    entered.push(root)
    const finds: Finds = { texts: [], fields: [], shadows: [] }
    walk(root, finds)
    return take(finds)
  }

  function react(changes: Changes): boolean {
    if (!options.isAlive()) return false
    sheets.keep()
    for (const node of changes.added) removeCopies(node)
    const followed = labels.follow(changes)
    const finds: Finds = { texts: [...changes.changed].filter((text) => text.isConnected), fields: [], shadows: [] }
    for (const node of changes.added) {
      if (node.isConnected && !hasAncestorIn(node, changes.added)) walk(node, finds)
    }
    if (changes.fields.size || changes.removed) fields.consider(changes.fields)
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
  settleWhenQuiet(view, signal, settle)
  enter(document)
  return { labels, fields, report: () => report(document, zones, read) }
}

function hasAncestorIn(node: Node, nodes: Set<Node>): boolean {
  for (let at = node.parentNode; at; at = at.parentNode) if (nodes.has(at)) return true
  return false
}

function report(
  document: Document,
  zones: ReturnType<typeof makeZones>,
  read: (text: string) => Said | undefined,
): Recognised {
  const finds: Finds = { texts: [], fields: [], shadows: [] }
  walk(document.documentElement, finds)
  for (let i = 0; i < finds.shadows.length; i++) walk(finds.shadows[i] as ShadowRoot, finds)
  const unknown = new Set<string>()
  let recognised = 0
  const count = (source: string, known: boolean) => {
    const text = source.replace(/\s+/g, ' ').trim()
    if (known) recognised++
    else if (text.length <= longestUnknown && unknown.size < mostUnknown) unknown.add(text)
  }
  for (const text of finds.texts) {
    const parent = text.parentElement
    if (!parent || zones.isSkipped(parent) || !parent.checkVisibility()) continue
    const known = read(text.data) !== undefined || [...runsOf(text)].some((run) => read(run.joined) !== undefined)
    count(text.data, known)
  }
  for (const element of finds.fields) {
    if (zones.isSkipped(element) || !element.checkVisibility()) continue
    const words = readFields(element, read)
    for (const { source } of words) count(source, true)
    const placeholder = element.getAttribute('placeholder')
    if (placeholder && hasHan(placeholder) && !words.some((word) => word.attribute === 'placeholder')) {
      count(placeholder, false)
    }
  }
  return { recognised, unknown: [...unknown] }
}
