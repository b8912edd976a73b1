/** Own sheets: the styles of our elements, made once a document. */

/** `important` because a page's `* { margin: 0 }` would otherwise win over a host rule. */
export const important = (css: string): string => css.replaceAll(';', ' !important;')

const sheets = new Map<string, CSSStyleSheet>()

/** The sheet with this style for shadow roots of ours; a script has one document. */
export function ownSheet(css: string): CSSStyleSheet {
  let sheet = sheets.get(css)
  if (!sheet) {
    sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    sheets.set(css, sheet)
  }
  return sheet
}
