/** The texts of one place of a page, as one text to read amounts from. */

/** A piece of text as the page shows it, in the order of the document. */
export interface Part {
  text: string
  /** Shown with a line through it. */
  struck?: boolean
  /** Not shown: left out. */
  hidden?: boolean
  /** Written by a style, so that nobody can read what it says; `text` is not looked at. */
  generated?: boolean
  /** Starts a box or a line of its own: no number goes on across it. */
  gap?: boolean
}

/** Between two parts; in front of a gap; in place of a generated part. */
export const seam = '¦'
export const gap = '\n'
export const unknown = '\ufffd'

export interface Joined {
  text: string
  /** Where each part that is there begins, and its number. */
  starts: { at: number; part: number }[]
}

/** Blanks with a line break are how the markup is laid out, between elements that touch. */
const layout = /^\s*\n\s*$/
const single = /^[\d.,]$/

/**
 * Full-width signs as half-width ones, every dash as `-`, every yen sign as `¥`; a number keeps its no-break spaces, and a
 * sentence its comma.
 */
function plain(text: string): string {
  return text
    .replace(/[\uff01-\uff0b\uff0d-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\u2009\u202f]/g, '\xa0')
    .replace(/[\t\r\n\u3000¦]/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll('\uffe5', '¥')
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
}

/** Joins the parts that are shown. Digits that are each a part of their own become one number. */
export function joinParts(parts: readonly Part[]): Joined {
  const starts: Joined['starts'] = []
  let text = ''
  let before = ''
  parts.forEach((part, number) => {
    const own = part.generated ? unknown : plain(part.text)
    if (part.hidden || own === '') return
    if (layout.test(part.text) && !part.generated) {
      before = ' '
      return
    }
    if (part.gap) text += gap
    else if (text && !(single.test(before) && single.test(own))) text += seam
    starts.push({ at: text.length, part: number })
    text += own
    before = own
  })
  return { text, starts }
}
