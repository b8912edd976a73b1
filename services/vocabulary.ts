/** The vocabulary's way to the page: packaged file → storage (written by the background) → one read at document start. */
import { browser } from 'wxt/browser'
import { languages } from '../locales/languages.ts'
import { z } from '../rules/zod.ts'
import { ask } from './messages.ts'
import type { DetailsPack, LanguagePack } from './vocabulary-shape.ts'

export type PackPart = 'vocabulary' | 'details'

/** Our own build wrote the pack, so only its envelope is checked: whose version, which language, the right shape. */
const Origin = z.object({ version: z.string(), language: z.string() })
const Contents = {
  vocabulary: z.object({
    data: z.object({
      traditional: z.string(),
      fixed: z.string(),
      wild: z.array(z.string()),
      kinds: z.array(z.string()),
    }),
    words: z.object({}),
    rows: z.string(),
  }),
  details: z.object({ pinyin: z.string(), notes: z.string() }),
}

type PackOf<Part extends PackPart> = Part extends 'vocabulary' ? LanguagePack : DetailsPack

/** The stored pack if it is whole, of this version and of this language; undefined otherwise. */
export function readPack<Part extends PackPart>(
  part: Part,
  language: string,
  stored: unknown,
): PackOf<Part> | undefined {
  const { version } = browser.runtime.getManifest()
  const origin = Origin.safeParse(stored)
  if (!origin.success || origin.data.version !== version || origin.data.language !== language) return undefined
  if (!z.safeParse(Contents[part], stored).success) return undefined
  return stored as PackOf<Part>
}

/** A page's way to a pack: storage first, the background when storage has none; undefined when neither answers. */
export async function loadPack<Part extends PackPart>(
  part: Part,
  language: string,
  stored?: unknown,
): Promise<PackOf<Part> | undefined> {
  const kept = stored ?? (await browser.storage.local.get(part).catch(() => ({}) as Record<string, unknown>))[part]
  return readPack(part, language, kept) ?? readPack(part, language, await ask('background:pack', { part, language }))
}

/** Background only: reads a packaged pack and keeps it in storage; a full storage does not keep it from being returned. */
export async function unpack(part: PackPart, language: string): Promise<unknown> {
  if (!languages.includes(language)) return undefined
  const file = part === 'vocabulary' ? `/vocabulary/${language}.json` : `/vocabulary/${language}.details.json`
  const pack: unknown = await (await fetch(browser.runtime.getURL(file as never))).json()
  await browser.storage.local.set({ [part]: pack }).catch(() => undefined)
  return pack
}

/** Background only: unpacks unless storage already has the pack of this version and language. */
export async function keepPack(part: PackPart, language: string): Promise<void> {
  const stored = await browser.storage.local.get(part).catch(() => ({}) as Record<string, unknown>)
  if (!readPack(part, language, stored[part])) await unpack(part, language)
}
