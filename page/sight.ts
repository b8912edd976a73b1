/**
 * Sight: a document and how it changes, seen once for all features of a visit: one observer, one walk.
 *
 *   page ─► watch ─► changes ─► walk ─► finds ─► each seer
 *                               └ boxes far away wait unread, and are walked when they come near
 */
import type { PageRule, PageRules } from '../rules/schema.ts'
import type { Guard } from './guard.ts'
import { few, makeNear, type Near } from './near.ts'
import { copiesIn, matchesIn } from './ours.ts'
import { settleWhenQuiet } from './settle.ts'
import { type Finds, newFinds, walk } from './walk.ts'
import { type Changes, type Watch, watchPage } from './watch.ts'
import { isSilent, makeZones, type Zones } from './zones.ts'

/** A feature's part in what is seen. Its failures are counted by its own guard, and end only itself. */
export interface Seer {
  guard: Guard
  /** Ends its part. */
  signal: AbortSignal
  /** A document or shadow root is seen for the first time, or is gone. */
  enter?: (root: Document | ShadowRoot) => void
  leave?: (root: Document | ShadowRoot) => void
  /** The page has just touched a node, and nobody has seen it yet; true when it must not wait longer than a frame. */
  touch?: (node: Node) => boolean
  /** What the page did, before what is new is walked; returns whether it was of use. */
  follow: (changes: Changes) => boolean
  /** What there is to look at, near the viewport and in document order; returns whether anything was of use. */
  take: (finds: Finds, roots: readonly Node[]) => boolean
  /** Other features have placed what they had to place: there may be less room than before, or more. */
  rest?: () => void
}

export interface SightOptions {
  view: Window & typeof globalThis
  rules: PageRules
  rule: PageRule | undefined
  /** Texts without Chinese that are looked at as well. */
  signs?: RegExp | undefined
  /** False once the extension was updated or removed; whoever answers ends the visit. */
  isAlive: () => boolean
  guard: Guard
}

export interface Sight {
  watch: Watch
  zones: Zones
  near: Near
  /** Adds a seer; to be called before `begin`. */
  add: (seer: Seer) => void
  /** Looks at a document that has a body, and goes on until the signal aborts. */
  begin: () => void
  /** Tells the other seers that the layout has come to rest. */
  rested: () => void
}

/** Makes the sight of one visit. Nothing is looked at before `begin`. */
export function makeSight(options: SightOptions, signal: AbortSignal): Sight {
  const { view, rules, rule, guard, signs } = options
  const { document } = view
  const zones = makeZones(rules, rule)
  const seers = new Set<Seer>()
  const entered = new Set<Document | ShadowRoot>()
  const unsettled = new Set<Element>()
  let settled = false

  const near = makeNear(view, signal, (boxes) => void guard(() => look(boxes), false))

  const watch = watchPage(
    view,
    signal,
    (changes) => guard(() => react(changes), false),
    (node) => ask((seer) => seer.touch?.(node)),
  )

  /** Asks every seer; true when one of them says so. */
  function ask(one: (seer: Seer) => unknown): boolean {
    let any = false
    for (const seer of seers) if (seer.guard(() => one(seer), false)) any = true
    return any
  }

  /** Lets the seers take what is near at and below some nodes; if that is little, all of it. */
  function look(roots: readonly Node[], isLittle = false): boolean {
    const finds = newFinds(signs)
    const mayBeHydrated = !settled && [...entered].some(zones.hasHydrated)
    // What the page's scripts are about to take over waits.
    const isUnsettled = (element: Element | null) => {
      const waits = mayBeHydrated && element !== null && zones.isHydrated(element)
      if (waits) unsettled.add(element)
      return waits
    }
    for (const root of roots) {
      const box = root instanceof Text ? root.parentElement : null
      if (isUnsettled(box)) continue
      // A text has no box of its own, and that around it may be one of a few in the row that has.
      const far = !isLittle && [box, box?.parentElement].find((around) => around && near.isFar(around))
      if (far) finds.far.push(far)
      else walk(root, finds, signs, (element) => isUnsettled(element) || (!isLittle && near.isFar(element)))
    }
    near.wait(finds.far.filter((box) => !unsettled.has(box)))
    for (const shadow of finds.shadows) enter(shadow)
    return ask((seer) => seer.take(finds, roots))
  }

  function enter(root: Document | ShadowRoot): boolean {
    ask((seer) => seer.enter?.(root))
    removeCopies(root)
    watch.observe(root)
    entered.add(root)
    return look([root])
  }

  /** Roots that left the page are let go; one that comes back is entered anew. */
  function leaveRemoved(): void {
    for (const root of entered) {
      if (root.isConnected) continue
      entered.delete(root)
      for (const { leave } of seers) leave?.(root)
    }
  }

  /** Nothing tells of a shadow root that an element gets later, until somebody points into it or moves the focus there. */
  function enterLate(event: Event): void {
    for (const node of event.composedPath()) {
      const root = node instanceof Element ? node.shadowRoot : undefined
      if (root && !entered.has(root) && !isSilent(root.host)) guard(() => enter(root), false)
    }
  }

  function react(changes: Changes): boolean {
    if (!options.isAlive()) return false
    for (const node of changes.added) removeCopies(node)
    const followed = ask((seer) => seer.follow(changes))
    if (changes.removed) leaveRemoved()
    // Also in a box that waits: what is in it need not stand where it does.
    const roots = [...new Set([...changes.added, ...changes.changed])].filter(
      (node) => node.isConnected && !hasAncestorIn(node, changes.added),
    )
    const nodes = roots.reduce((sum, root) => sum + (matchesIn(root, '*').length || 1), 0)
    return look(roots, nodes <= few) || followed
  }

  function removeCopies(root: Node): void {
    const copies = copiesIn(root)
    if (copies.length) watch.quietly(() => copies.forEach((copy) => void copy.remove()))
  }

  function settle(): void {
    if (settled || signal.aborted) return
    settled = true
    const roots = [...unsettled]
    unsettled.clear()
    look(roots)
  }

  signal.addEventListener('abort', () => entered.forEach(removeCopies))

  return {
    watch,
    zones,
    near,
    add(seer) {
      seers.add(seer)
      seer.signal.addEventListener('abort', () => seers.delete(seer))
    },
    begin() {
      for (const type of ['pointerover', 'focusin'])
        document.addEventListener(type, enterLate, { capture: true, passive: true, signal })
      settleWhenQuiet(view, signal, () => guard(settle, undefined))
      enter(document)
    },
    rested: () => void ask((seer) => seer.rest?.()),
  }
}

function hasAncestorIn(node: Node, nodes: Set<Node>): boolean {
  for (let at = node.parentNode; at; at = at.parentNode) if (nodes.has(at)) return true
  return false
}
