/** Field words: what the attributes of an element say, and the options of a list. */
import { isName } from './names.ts'
import type { Reader } from './reader.ts'
import { wordAttributes } from './watch.ts'

export type WordAttribute = (typeof wordAttributes)[number]

export interface FieldWords {
  attribute: WordAttribute
  source: string
  said: string
}

/** What these say is about the element's content, which may be somebody's name. */
const ofContent = new Set<WordAttribute>(['title', 'alt', 'aria-label'])
/** Inputs that are buttons: their value is a caption. */
export const buttons = 'input[type=submit],input[type=button],input[type=reset]'

/** Options of a list that the card shows; an option can hold no element of ours. */
const mostOptions = 12

/**
 * The words of an element's attributes that are labels, and of the options of a list, the chosen one first. The value of
 * a text field is the user's and never one.
 */
export function readFields(element: Element, { read, names }: Reader): FieldWords[] {
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
