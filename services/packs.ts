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
const texts: Record<PackPart, string[]> = { vocabulary: ['rows'], details: ['pinyin', 'notes'], orders: [] }
const objects: Record<PackPart, string[]> = {
  vocabulary: ['data', 'words', 'pages'],
  details: [],
  orders: ['words', 'statuses', 'deadlines', 'nextSteps', 'messages', 'hotlines', 'routes', 'calendars'],
}

/** The stored pack if it is whole, of this version and of this language; undefined otherwise. */
export function readPack<Part extends PackPart>(
  part: Part,
  language: string,
  stored: unknown,
): PackOf<Part> | undefined {
  const pack = stored as Record<string, unknown> | null | undefined
  if (typeof pack !== 'object' || pack === null || browser.runtime?.id === undefined) return undefined
  if (pack.version !== browser.runtime.getManifest().version || pack.language !== language) return undefined
  if (!texts[part].every((field) => typeof pack[field] === 'string')) return undefined
  if (!objects[part].every((field) => typeof pack[field] === 'object' && pack[field] !== null)) return undefined
  const data = pack.data as { fixed?: unknown; wild?: unknown } | undefined
  const pages = pack.pages as { kinds?: unknown } | undefined
  if (pages && !Array.isArray(pages.kinds)) return undefined
  if (data && !(typeof data.fixed === 'string' && Array.isArray(data.wild))) return undefined
  return pack as unknown as PackOf<Part>
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
