/** Fields: words in attributes. Placeholders and the captions of input buttons are shown over the field; the attribute stays. */

import type { Guard } from './guard.ts'
import type { MarkStyle } from './marks.ts'
import { isName } from './names.ts'
import { makeOurs } from './ours.ts'
import { isVisible } from './pieces.ts'
import type { Reading } from './reading.ts'
import { scaleOf } from './setting.ts'
import { sizes, smallestPx } from './share.ts'
import type { Sheets } from './sheets.ts'
import { type Watch, wordAttributes } from './watch.ts'
import type { Zones } from './zones.ts'

export type WordAttribute = (typeof wordAttributes)[number]

export interface FieldWords {
  attribute: WordAttribute
  source: string
  said: string
}

export interface FieldOptions {
  view: Window & typeof globalThis
  zones: Zones
  sheets: Sheets
  watch: Watch
  style: MarkStyle
  language: string
  direction: string
  signal: AbortSignal
  guard: Guard
  reading: Reading
}

export interface Fields {
  /** Looks at elements with words in attributes, again if need be. */
  consider: (elements: Iterable<Element>) => void
  /** Puts what is shown over its fields again, after the layout changed. */
  replace: () => void
  /** The translated words of an element, as they are now. */
  wordsOf: (element: Element) => FieldWords[]
}

/** What these say is about the element's content, which may be somebody's name. */
const ofContent = new Set<WordAttribute>(['title', 'alt', 'aria-label'])
/** Inputs that are buttons: their value is a caption. */
export const buttons = 'input[type=submit],input[type=button],input[type=reset]'

interface Overlay {
  element: HTMLElement
  words: FieldWords
}

/** Options of a list that the card shows; an option can hold no element of ours. */
const mostOptions = 12

/**
 * The words of an element's attributes that are labels, and of the options of a list, the chosen one first. The value of
 * a text field is the user's and never one.
 */
export function readFields(element: Element, { read, names }: Reading): FieldWords[] {
  const words: FieldWords[] = []
  const add = (attribute: WordAttribute, source: string | null) => {
    const said = source ? read(source) : undefined
    if (source && said && !said.part && !(ofContent.has(attribute) && isName(element, names)))
      words.push({ attribute, source, said: said.said })
  }
  if (element.localName === 'select') {
    const options = [...(element as HTMLSelectElement).options].sort((a, b) => Number(b.selected) - Number(a.selected))
    for (const { text } of options.slice(0, mostOptions)) add('title', text)
  }
  for (const attribute of wordAttributes) {
    if (attribute !== 'value' || element.matches(buttons)) add(attribute, element.getAttribute(attribute))
  }
  return words
}

/** Starts showing the words of fields. Everything is taken away when the signal aborts. */
export function showFields(options: FieldOptions): Fields {
  const { view, zones, watch, style, signal, guard, reading } = options
  const overlays = new Map<Element, Overlay>()
  const watched = new WeakSet<Element>()
  const resized = new view.ResizeObserver((entries) => {
    // Where one becomes smaller or goes, others move.
    if (entries.length) guard(replace, undefined)
  })

  function remove(field: Element): void {
    const overlay = overlays.get(field)
    if (!overlay) return
    resized.unobserve(field)
    overlays.delete(field)
    watch.quietly(() => overlay.element.remove())
  }

  function add(field: HTMLInputElement, words: FieldWords): void {
    const parent = field.parentElement
    if (!parent) return
    const { sheets, language, direction } = options
    const element = makeOurs(field.ownerDocument, 'field', [sheets.field], language, direction)
    element.dataset.for = words.attribute
    const part = words.attribute === 'placeholder' ? '::placeholder' : undefined
    // Read now: once our element stands beside it, the placeholder's own ink is gone.
    element.style.setProperty('--ink', view.getComputedStyle(field, part).color)
    element.shadowRoot.append(style === 'beside' ? `${words.source} ${words.said}` : words.said)
    watch.quietly(() => parent.append(element))
    overlays.set(field, { element, words })
    resized.observe(field)
  }

  function placeOverlay(field: Element): void {
    const overlay = overlays.get(field)
    if (!overlay) return
    const box = field.getBoundingClientRect()
    if (!overlay.element.isConnected) return
    if (!isDrawn(field, overlay.element)) {
      watch.quietly(() => void delete overlay.element.dataset.placed)
      return
    }
    const look = view.getComputedStyle(field)
    const { scale } = scaleOf(field.parentElement ?? field)
    const set = (name: string, value: string) => overlay.element.style.setProperty(name, value)
    const isPlaceholder = overlay.words.attribute === 'placeholder'
    watch.quietly(() => {
      set('--width', `${box.width / scale}px`)
      set(
        '--height',
        `${field.localName === 'textarea' ? Number.parseFloat(look.fontSize) * 2.4 : box.height / scale}px`,
      )
      set('--pad', isPlaceholder && look.paddingInlineStart !== '0px' ? look.paddingInlineStart : '2px')
      set('--ground', isPlaceholder ? 'none' : `${look.backgroundImage} ${look.backgroundColor}`)
      set('--align', isPlaceholder ? look.textAlign : 'center')
      set('--round', look.borderRadius)
      shrink(overlay.element, look)
    })
    const now = overlay.element.getBoundingClientRect()
    const move = (name: string, by: number) =>
      set(name, `${(Number.parseFloat(overlay.element.style.getPropertyValue(name)) || 0) + by / scale}px`)
    watch.quietly(() => {
      move('--left', box.left - now.left)
      move('--top', box.top - now.top)
      overlay.element.dataset.placed = ''
    })
  }

  /** Whether a field is drawn, and not cut by a box that would not cut our words over it. */
  function isDrawn(field: Element, element: HTMLElement): boolean {
    const box = field.getBoundingClientRect()
    if (box.width === 0 || !isVisible(field)) return false
    for (let at = field.parentElement; at && at !== element.offsetParent; at = at.parentElement) {
      if (at === view.document.body) break
      const { left, right, top, bottom } = at.getBoundingClientRect()
      const isCut = box.top < top - 1 || box.bottom > bottom + 1 || box.left < left - 1 || box.right > right + 1
      if (isCut && view.getComputedStyle(at).overflowY !== 'visible') return false
    }
    return true
  }

  /** Whether our words are not where their field is. Reads only. */
  function isAstray(field: Element, { element }: Overlay): boolean {
    const isPlaced = element.dataset.placed !== undefined
    if (isPlaced !== isDrawn(field, element)) return true
    const [box, now] = [field.getBoundingClientRect(), element.getBoundingClientRect()]
    return isPlaced && [box.left - now.left, box.top - now.top, box.width - now.width].some((by) => Math.abs(by) > 0.5)
  }

  /** Asks all before it moves any: each write would make the next reading a layout. */
  function replace(): void {
    const astray = [...overlays].filter(([field, overlay]) => isAstray(field, overlay))
    for (const [field] of astray) placeOverlay(field)
  }

  /** As labels do it: smaller, then shortened. */
  function shrink(element: HTMLElement, look: CSSStyleDeclaration): void {
    const fontPx = Number.parseFloat(look.fontSize)
    for (const size of sizes) {
      const px = Math.max(size * fontPx, Math.min(fontPx, smallestPx))
      element.style.setProperty('--font', `${look.fontWeight} ${px}px ${look.fontFamily}`)
      if (element.scrollWidth <= element.clientWidth) return
    }
  }

  function mayCover(field: Element, words: FieldWords): field is HTMLInputElement {
    if (style === 'hover') return false
    const fields = field.parentElement?.querySelectorAll(':scope > input, :scope > textarea').length
    if (words.attribute === 'placeholder') return fields === 1
    if (words.attribute !== 'value') return false
    const look = view.getComputedStyle(field)
    if (look.backgroundImage.includes('url(')) return false
    // What shows through would be the caption.
    return look.backgroundImage !== 'none' || !/a\(|\//.test(look.backgroundColor)
  }

  function look(field: Element): void {
    if (!field.isConnected || zones.isSkipped(field)) {
      remove(field)
      return
    }
    const words = readFields(field, reading)
    const shown = words.find(({ attribute }) => /placeholder|value/.test(attribute))
    const before = overlays.get(field)
    if (before && before.words.source === shown?.source && before.element.isConnected) return
    remove(field)
    if (!watched.has(field) && field.matches('input,textarea')) {
      watched.add(field)
      watch.observeField(field)
    }
    if (shown && mayCover(field, shown)) add(field, shown)
  }

  signal.addEventListener('abort', () => {
    resized.disconnect()
    for (const { element } of overlays.values()) element.remove()
  })

  return {
    consider(elements) {
      for (const element of elements) look(element)
      for (const field of overlays.keys()) if (!field.isConnected) remove(field)
    },
    replace,
    wordsOf: (element) => (zones.isSkipped(element) ? [] : readFields(element, reading)),
  }
}
