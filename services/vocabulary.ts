/** Background only: the packaged packs of a language, kept in storage so that pages find it there. */
import { browser } from 'wxt/browser'
import { languages } from '../locales/languages.ts'
import { type PackPart, readPack } from './packs.ts'

/** The vocabulary names its translations by their number in the rows: both are of one build, always. */
const pair: readonly PackPart[] = ['vocabulary', 'rows']
const partsWith = (part: PackPart): readonly PackPart[] => (pair.includes(part) ? pair : [part])

async function readPackaged(part: PackPart, language: string): Promise<[PackPart, unknown]> {
  const file = part === 'vocabulary' ? `/vocabulary/${language}.json` : `/vocabulary/${language}.${part}.json`
  return [part, await (await fetch(browser.runtime.getURL(file as never))).json()]
}

/** Reads a packaged pack and keeps it in storage; a full storage does not keep it from being returned. */
export async function unpack(part: PackPart, language: string): Promise<unknown> {
  if (!languages.includes(language)) return undefined
  const packs = await Promise.all(partsWith(part).map((one) => readPackaged(one, language)))
  await browser.storage.local.set(Object.fromEntries(packs)).catch(() => undefined)
  return packs.find(([one]) => one === part)?.[1]
}

/** Unpacks unless storage already has the pack of this version and language; a pair has to be of one build, too. */
export async function keepPack(part: PackPart, language: string): Promise<void> {
  const parts = partsWith(part)
  const stored = await browser.storage.local.get([...parts]).catch(() => ({}) as Record<string, unknown>)
  const packs = parts.map((one) => readPack(one, language, stored[one]) as { made?: string } | undefined)
  if (!packs.every((pack) => pack && pack.made === packs[0]?.made)) await unpack(part, language)
}
