/** Fields: words in attributes. Placeholders and the captions of input buttons are shown over the field; the attribute stays. */

import {
  isAstray,
  isDrawn,
  makeOverlay,
  mayCover,
  type Overlay,
  type OverlayOptions,
  placeOver,
} from './field-overlay.ts'
import { type FieldWords, readFields } from './field-words.ts'
import type { Guard } from './guard.ts'
import type { Reader } from './reader.ts'
import type { Watch } from './watch.ts'
import type { Zones } from './zones.ts'

export interface FieldOptions extends OverlayOptions {
  view: Window & typeof globalThis
  zones: Zones
  watch: Watch
  signal: AbortSignal
  guard: Guard
  reader: Reader
}

export interface Fields {
  /** Looks at elements with words in attributes, again if need be. */
  consider: (elements: Iterable<Element>) => void
  /** Puts what is shown over its fields again, after the layout changed. */
  replace: () => void
  /** The translated words of an element, as they are now. */
  wordsOf: (element: Element) => FieldWords[]
}

/** Starts showing the words of fields. Everything is taken away when the signal aborts. */
export function showFields(options: FieldOptions): Fields {
  const { view, zones, watch, style, signal, guard, reader } = options
  const overlays = new Map<HTMLElement, Overlay>()
  const watched = new WeakSet<Element>()
  const resized = new view.ResizeObserver((entries) => {
    // Where one becomes smaller or goes, others move.
    if (entries.length) guard(replace, undefined)
  })

  function remove(field: HTMLElement): void {
    const overlay = overlays.get(field)
    if (!overlay) return
    resized.unobserve(field)
    overlays.delete(field)
    watch.quietly(() => overlay.element.remove())
  }

  function add(field: HTMLInputElement, words: FieldWords): void {
    const element = makeOverlay(field, words, options)
    watch.quietly(() => field.parentElement?.append(element))
    overlays.set(field, { element, words })
    resized.observe(field)
  }

  /** Asks all before it moves any: each write would make the next reading a layout. */
  function replace(): void {
    const astray = [...overlays].flatMap(([field, overlay]) => {
      const drawn = isDrawn(field, overlay.element)
      return isAstray(field, overlay, drawn) ? [{ field, overlay, drawn }] : []
    })
    watch.quietly(() => {
      for (const { field, overlay, drawn } of astray) {
        if (drawn) placeOver(field, overlay)
        else delete overlay.element.dataset.placed
      }
    })
  }

  function look(field: HTMLElement): void {
    if (!field.isConnected || zones.isSkipped(field)) {
      remove(field)
      return
    }
    const words = readFields(field, reader)
    const shown = words.find(({ attribute }) => /placeholder|value/.test(attribute))
    const before = overlays.get(field)
    if (before && before.words.source === shown?.source && before.element.isConnected) return
    remove(field)
    if (!field.matches('input,textarea')) return
    if (!watched.has(field)) {
      watched.add(field)
      watch.observeField(field)
    }
    if (shown && mayCover(field, shown, style)) add(field, shown)
  }

  signal.addEventListener('abort', () => {
    resized.disconnect()
    for (const { element } of overlays.values()) element.remove()
  })

  return {
    consider(elements) {
      for (const element of elements) look(element as HTMLElement)
      for (const field of overlays.keys()) if (!field.isConnected) remove(field)
      replace()
    },
    replace,
    wordsOf: (element) => (zones.isSkipped(element) ? [] : readFields(element, reader)),
  }
}
