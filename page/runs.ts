/** Runs: one label split over neighbouring inline elements (`共` `2` `件商品`). */
import { hasHan } from '../core/fold.ts'
import { ourPrefix } from './ours.ts'

/** Elements that stand within a line of text, ours included. */
export const inline = `span,em,strong,b,i,font,small,label,u,s,del,ins,bdi,bdo,time,mark,var,q,cite,abbr,${ourPrefix}label,${ourPrefix}price`
const anythingElse = `:not(${inline})`
const longestRun = 80
const mostTexts = 9
const highest = 3
/** More nodes beside each other than this are no label. */
const mostNeighbours = 2 * mostTexts
/** Nor is an element with more, and nobody looks through all of it for each of its texts. */
const mostChildren = 4 * mostTexts
/** Only in short elements can a new number change what the words beside it say. */
const longestTouched = 60

export interface Run {
  root: Element
  /** The neighbouring nodes of the root that the run is; undefined when it is all of the root. */
  nodes: readonly Node[] | undefined
  texts: Text[]
  joined: string
}

/** The runs a text may belong to, the smallest first; none when the text stands alone. */
export function* runsOf(text: Text): Generator<Run> {
  let within: Node = text
  for (let level = 0; within.parentElement && level < highest; level++) {
    const root = within.parentElement
    const isLong = root.childNodes.length > mostChildren || root.querySelector(anythingElse) !== null
    const nodes = isLong ? neighboursOf(within) : undefined
    const joined = joinedOf(root, nodes)
    if (joined.length > longestRun) return
    const texts = nodes ? nodes.flatMap(textsOf) : textsOf(root)
    if (texts.length > mostTexts) return
    if (texts.length > 1) yield { root, nodes, texts, joined }
    if (nodes || !root.matches(inline)) return
    within = root
  }
}

/** What a run says now. */
export function joinedOf(root: Element, nodes: readonly Node[] | undefined): string {
  if (!nodes) return root.textContent ?? ''
  return nodes.map((node) => (node instanceof Comment ? '' : node.textContent)).join('')
}

/** The nodes right beside each other on one line of text around a node: `共` `2` `件商品` before a link. */
function neighboursOf(node: Node): Node[] {
  const nodes = [node]
  for (let at = node.previousSibling; at && mayJoin(at) && nodes.length < mostNeighbours; at = at.previousSibling) {
    nodes.unshift(at)
  }
  for (let at = node.nextSibling; at && mayJoin(at) && nodes.length < mostNeighbours; at = at.nextSibling) {
    nodes.push(at)
  }
  return nodes
}

function mayJoin(node: Node): boolean {
  if (!(node instanceof Element)) return true
  return node.matches(inline) && !node.querySelector(anythingElse)
}

function textsOf(root: Node): Text[] {
  if (root instanceof Text) return root.data.trim() ? [root] : []
  const texts: Text[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if ((node as Text).data.trim()) texts.push(node as Text)
  }
  return texts
}

/** Whether the texts flow as one line of text that may wrap, not as boxes below each other. */
export function isInline(texts: readonly Text[], root: Element): boolean {
  return texts.every((text) => {
    for (let at = text.parentElement; at && at !== root; at = at.parentElement) {
      const { display, float } = getComputedStyle(at)
      if (!display.startsWith('inline') || float !== 'none') return false
    }
    return true
  })
}

/** Whether Chinese that is not known stands right beside a text: a fragment alone would then say half a sentence. */
export function hasUnknownNeighbour(text: Text, isKnown: (text: string) => boolean): boolean {
  const parent = text.parentElement
  const start: Node = parent?.matches(inline) ? parent : text
  for (const neighbour of [text.previousSibling, text.nextSibling, start.previousSibling, start.nextSibling]) {
    const isText = neighbour instanceof Text || (neighbour instanceof Element && neighbour.matches(inline))
    const words = isText ? (neighbour?.textContent ?? '') : ''
    if (hasHan(words) && !isKnown(words)) return true
  }
  return false
}

/** The run roots that a change at this node may concern: itself and the elements right above. */
export function* rootsAround(node: Node): Generator<Element> {
  let at: Element | null = node instanceof Element ? node : node.parentElement
  for (let level = 0; at && level <= highest; level++, at = at.parentElement) yield at
}

/** The texts right in the elements around a node, as far as these are short: what it says may be of their labels. */
export function textsAround(node: Node): Text[] {
  const texts: Text[] = []
  for (const root of rootsAround(node)) {
    if ((root.textContent?.length ?? 0) > longestTouched) break
    for (const around of [root, ...root.children])
      for (const child of around.childNodes) if (child instanceof Text) texts.push(child)
  }
  return texts
}
