/** Background only: the packaged packs of a language, kept in storage so that pages find it there. */
import { browser } from 'wxt/browser'
import { languages } from '../locales/languages.ts'
import { type PackPart, readPack } from './packs.ts'

/** Reads a packaged pack and keeps it in storage; a full storage does not keep it from being returned. */
export async function unpack(part: PackPart, language: string): Promise<unknown> {
  if (!languages.includes(language)) return undefined
  const file = part === 'vocabulary' ? `/vocabulary/${language}.json` : `/vocabulary/${language}.${part}.json`
  const pack: unknown = await (await fetch(browser.runtime.getURL(file as never))).json()
  await browser.storage.local.set({ [part]: pack }).catch(() => undefined)
  return pack
}

/** Unpacks unless storage already has the pack of this version and language. */
export async function keepPack(part: PackPart, language: string): Promise<void> {
  const stored = await browser.storage.local.get(part).catch(() => ({}) as Record<string, unknown>)
  if (!readPack(part, language, stored[part])) await unpack(part, language)
}
