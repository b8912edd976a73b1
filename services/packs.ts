/** Packs on a page: the vocabulary of a language, the details of its labels, the rules of orders, from storage or else the background. */
import { browser } from 'wxt/browser'
import type { OrdersPack } from './orders-pack.ts'
import { ask } from './page-messages.ts'
import type { DetailsPack, LanguagePack, RowsPack } from './vocabulary-shape.ts'

interface Packs {
  vocabulary: LanguagePack
  rows: RowsPack
  details: DetailsPack
  orders: OrdersPack
}
export type PackPart = keyof Packs
export type PackOf<Part extends PackPart> = Packs[Part]

/**
 * What our own build wrote; only whether it is whole, of this version and of this language is asked here. Rows serve only
 * the vocabulary that the same build made (`made`), so that one field of theirs says enough.
 */
const shapes: Record<PackPart, object> = {
  vocabulary: {
    data: {
      traditional: '',
      lines: {},
      traits: [],
    },
    pages: { kinds: [] },
    guides: { pages: [], rows: {} },
    words: {},
    prices: {},
  },
  rows: { end: '' },
  details: { pinyin: '', notes: '', fixes: {} },
  orders: {
    words: {},
    statuses: {},
    deadlines: {},
    nextSteps: {},
    messages: {},
    hotlines: {},
    routes: {},
    calendars: {},
  },
}

/** Whether a value has all that its shape has, and of the same kind. */
function fits(value: unknown, shape: unknown): boolean {
  if (typeof value !== typeof shape) return false
  if (typeof shape === 'string') return true
  if (!value || Array.isArray(value) !== Array.isArray(shape)) return false
  return Object.entries(shape as object).every(([name, inner]) => fits((value as Record<string, unknown>)[name], inner))
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
  return fits(pack, shapes[part]) ? (pack as unknown as PackOf<Part>) : undefined
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
