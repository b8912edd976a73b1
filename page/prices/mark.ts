/** Mark: the converted amount beside a printed one. It takes no room, so nothing on the page moves. */

import { isOurs, makeOurs, ourPrefix } from '../ours.ts'
import { important, ownSheet } from '../own-sheet.ts'

export interface PriceMark {
  /** Our element; it stands after the last text of the amount. */
  element: HTMLElement
  said: string
}

const priceCss = important(`
:host { all: unset; position: relative; user-select: none; }
:host([data-out]) { position: absolute; }
:host([data-stale]) { display: none; }
span { all: initial; user-select: none; position: absolute; left: var(--left); top: var(--top); white-space: nowrap; color: inherit;
  font: 400 var(--font)/1.1 var(--family); visibility: inherit; cursor: inherit; }
`)

/** Makes a mark in a language and its direction; it is nowhere until it is put somewhere. */
export function makeMark(document: Document, language: string, direction: string): PriceMark {
  const element = makeOurs(document, 'price', [ownSheet(priceCss)], language, direction)
  element.shadowRoot.append(document.createElement('span'))
  return { element, said: '' }
}

/** Where a mark belongs: after the text, and after a translation of it. */
function placeAfter(text: Text): Node | null {
  let next = text.nextSibling
  while (next && isOurs(next) && (next as Element).localName !== `${ourPrefix}price`) next = next.nextSibling
  return next
}

/** Puts a mark at its text, or leaves it where it is. */
export function putMark({ element }: PriceMark, text: Text): void {
  const next = placeAfter(text)
  if (next !== element) text.parentNode?.insertBefore(element, next)
}
