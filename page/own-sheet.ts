/** Own sheets: the styles of our elements, made once a document. */

/** `important` because a page's `* { margin: 0 }` would otherwise win over a host rule. */
export const important = (css: string): string => css.replaceAll(';', ' !important;')

const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>()

/** The sheet with this style for shadow roots of ours in the document. */
export function ownSheet(document: Document, css: string): CSSStyleSheet {
  const made = sheets.get(document) ?? new Map<string, CSSStyleSheet>()
  sheets.set(document, made)
  const before = made.get(css)
  if (before) return before
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  made.set(css, sheet)
  return sheet
}
