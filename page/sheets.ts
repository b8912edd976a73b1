/** Sheets: the style of our elements, and how a text of the page is covered without touching it. */
import { important, ownSheet } from './own-sheet.ts'
import pageCss from './page.css?inline'

// Who copies from the page gets what the page says: nothing of ours can be selected.
// Firefox prints a copy of the page without highlights: the Chinese would show through, so it prints the page as it is.
const labelCss = important(`
:host { all: unset; align-self: center; pointer-events: none; user-select: none; word-break: normal; -webkit-text-fill-color: currentcolor; }
:host([data-style=replace]) { margin-left: calc(-1 * var(--covered)); }
:host([data-style=replace]:not([data-boxed]))::before { content: "\\2060"; }
:host([data-boxed]) { display: inline-block; min-inline-size: var(--covered); line-height: 0; white-space: nowrap; text-indent: 0; text-decoration: inherit; }
:host([data-style=beside]) { margin-inline-start: .35em; font-size: .86em; line-height: 1.1; font-weight: normal; -webkit-text-fill-color: color-mix(in srgb, currentcolor 80%, transparent); }
:host(:focus-visible) { outline: 2px solid; outline-offset: .6em; }
:host([data-gap]:not([data-boxed][data-fit=clipped]))::after { content: " "; white-space: pre; }
:host([data-out]) { position: absolute; margin: 0; translate: var(--left, 0px) var(--top, 0px); }
:host([data-shift]:not([data-out])) { position: relative; left: var(--left, 0px); top: var(--top, 0px); }
:host([data-boxed][data-fit]) { min-inline-size: min(var(--covered), var(--room)); }
:host([data-fit=small]) { font-size: max(.9em, 10px); }
:host([data-fit=smaller]), :host([data-fit=clipped]) { font-size: max(.8em, 10px); }
:host([data-fit=none]) { display: none; }
@media print { @supports (-moz-appearance: none) { :host([data-style=replace]) { display: none; } } }
span { display: inline-block; max-inline-size: var(--room); line-height: 1; margin-top: -1em; overflow-x: clip; text-overflow: ellipsis; white-space: nowrap; }
`)

const fieldCss = important(`
:host { all: unset; position: absolute; display: var(--shown, block); box-sizing: border-box; pointer-events: none; user-select: none; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; left: var(--left, 0); top: var(--top, 0); width: var(--width); height: var(--height); padding: 0 var(--pad); color: var(--ink); background: var(--ground); font: var(--font); line-height: var(--height); text-align: var(--align); border-radius: var(--round); }
:host(:not([data-placed=""])) { visibility: hidden; }
`)

export interface Sheets {
  label: CSSStyleSheet
  field: CSSStyleSheet
  /** Makes covering work inside an open shadow root of the page; for the document the browser does it at the start. */
  dress: (root: ShadowRoot) => void
  /** Takes that back. */
  undress: (root: ShadowRoot) => void
  cover: (range: StaticRange) => void
  uncover: (range: StaticRange) => void
  /** Puts back what the page cleared: our highlight, our sheet in its shadow roots. */
  keep: () => void
}

/** Sets up our style for one visit; everything is taken back when the signal aborts. `kind` names the way of covering. */
export function makeSheets(view: Window & typeof globalThis, kind: 'covered' | 'hint', signal: AbortSignal): Sheets {
  const name = `taolens-${kind}`
  const highlight = new view.Highlight()
  // Where colours are forced, any highlight is drawn like selected text.
  const isForced = view.matchMedia('(forced-colors: active)').matches
  if (!isForced) view.CSS.highlights.set(name, highlight)
  let inner: CSSStyleSheet | undefined
  const dressed = new Set<ShadowRoot>()
  signal.addEventListener('abort', () => {
    if (view.CSS.highlights.get(name) === highlight) view.CSS.highlights.delete(name)
    dressed.forEach(undress)
  })
  const undress = (root: ShadowRoot) => {
    dressed.delete(root)
    root.adoptedStyleSheets = [...root.adoptedStyleSheets].filter((sheet) => sheet !== inner)
  }
  const dress = (root: ShadowRoot) => {
    inner ??= ownSheet(pageCss)
    dressed.add(root)
    if (!root.adoptedStyleSheets.includes(inner)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, inner]
  }
  return {
    label: ownSheet(labelCss),
    field: ownSheet(fieldCss),
    dress,
    undress,
    cover: (range) => void highlight.add(range),
    uncover: (range) => void highlight.delete(range),
    keep() {
      if (signal.aborted) return
      if (!isForced && view.CSS.highlights.get(name) !== highlight) view.CSS.highlights.set(name, highlight)
      for (const root of dressed) dress(root)
    },
  }
}
