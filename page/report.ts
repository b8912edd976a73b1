/** Report: what of a document is recognised, for the popup. Counted when asked, never kept. */
import { hasHan } from '../core/fold.ts'
import { buttons, readFields } from './field-words.ts'
import { isName } from './names.ts'
import type { Reader } from './reader.ts'
import { runsOf } from './runs.ts'
import { newFinds, walk } from './walk.ts'
import type { Zones } from './zones.ts'

export interface Recognised {
  recognised: number
  /** Chinese label texts that are not known, once each. */
  unknown: string[]
}

const longestUnknown = 40
const mostUnknown = 400

/** Counts the visible labels of a document and collects the Chinese texts that are none. */
export function reportOn(document: Document, zones: Zones, reader: Reader): Recognised {
  const { read, names } = reader
  const finds = newFinds()
  walk(document.documentElement, finds)
  // More are found on the way.
  for (const root of finds.shadows) walk(root, finds)
  const unknown = new Set<string>()
  let recognised = 0
  const count = (source: string, known: boolean) => {
    const text = source.replace(/\s+/g, ' ').trim()
    if (known) recognised++
    else if (text.length <= longestUnknown && unknown.size < mostUnknown) unknown.add(text)
  }
  for (const text of finds.texts) {
    const parent = text.parentElement
    if (!parent || zones.isSkipped(parent) || !parent.checkVisibility() || isName(text, names)) continue
    const known = read(text.data) !== undefined || [...runsOf(text)].some((run) => read(run.joined) !== undefined)
    count(text.data, known)
  }
  for (const element of finds.fields) {
    if (zones.isSkipped(element) || !element.checkVisibility()) continue
    const words = readFields(element, reader)
    for (const { source } of words) count(source, true)
    const shown = element.matches(buttons) ? 'value' : 'placeholder'
    const own = element.getAttribute(shown)
    if (own && hasHan(own) && !words.some(({ attribute }) => attribute === shown)) count(own, false)
  }
  return { recognised, unknown: [...unknown] }
}
