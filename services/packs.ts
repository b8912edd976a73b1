/** Packs on a page: the vocabulary of a language, the details of its labels, the rules of orders, from storage or else the background. */
import { browser } from 'wxt/browser'
import type { OrdersPack } from './orders-pack.ts'
import { ask } from './page-messages.ts'
import type { DetailsPack, LanguagePack } from './vocabulary-shape.ts'

interface Packs {
  vocabulary: LanguagePack
  details: DetailsPack
  orders: OrdersPack
}
export type PackPart = keyof Packs
export type PackOf<Part extends PackPart> = Packs[Part]

/** What our own build wrote; only whether it is whole, of this version and of this language is asked here. */
const texts: Record<PackPart, string[]> = {
  vocabulary: [
    'data.traditional',
    'data.rows',
    'data.lines.text',
    'data.lines.index',
    'data.lines.alphabet',
    'rows.text',
    'rows.index',
  ],
  details: ['pinyin', 'notes'],
  orders: [],
}
const lists: Record<PackPart, string[]> = {
  vocabulary: ['data.slots', 'data.kinds', 'data.traits', 'pages.kinds', 'guides.pages'],
  details: [],
  orders: [],
}
const objects: Record<PackPart, string[]> = {
  vocabulary: ['words', 'prices', 'guides.rows'],
  details: ['fixes'],
  orders: ['words', 'statuses', 'deadlines', 'nextSteps', 'messages', 'hotlines', 'routes', 'calendars'],
}

/** The value at a path of names; undefined when it leads nowhere. */
function valueAt(pack: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | null | undefined)?.[name], pack)
}

/** The stored pack if it is whole, of this version and of this language; undefined otherwise. */
export function readPack<Part extends PackPart>(
  part: Part,
  language: string,
  stored: unknown,
): PackOf<Part> | undefined {
  const pack = stored as Record<string, unknown> | null | undefined
  if (browser.runtime?.id === undefined || pack?.language !== language) return undefined
  if (pack.version !== browser.runtime.getManifest().version) return undefined
  if (!texts[part].every((path) => typeof valueAt(pack, path) === 'string')) return undefined
  if (!lists[part].every((path) => Array.isArray(valueAt(pack, path)))) return undefined
  const isObject = (path: string) => typeof valueAt(pack, path) === 'object' && valueAt(pack, path) !== null
  return objects[part].every(isObject) ? (pack as unknown as PackOf<Part>) : undefined
}

/** What storage has; nothing when it cannot be read, or the extension is gone. */
async function readStored(key: string): Promise<unknown> {
  try {
    return (await browser.storage.local.get(key))[key]
  } catch {
    return undefined
  }
}

/** A page's way to a pack: storage first, the background when storage has none; undefined when neither answers. */
export async function loadPack<Part extends PackPart>(
  part: Part,
  language: string,
  stored?: unknown,
): Promise<PackOf<Part> | undefined> {
  const kept = stored ?? (await readStored(part))
  return readPack(part, language, kept) ?? readPack(part, language, await ask('background:pack', { part, language }))
}
