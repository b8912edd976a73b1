/** Translations of titles until the browser closes, in memory only. */
import { browser } from 'wxt/browser'
import * as z from '../rules/zod.ts'

const most = 1000
const Kept = z.array(z.tuple([z.string(), z.string()]))

export interface TitleCache {
  get: (text: string) => string | undefined
  /** Keeps a translation; never rejects. */
  keep: (text: string, said: string) => Promise<void>
}

/** The translations of one translator into one language. */
export async function openTitleCache(name: string): Promise<TitleCache> {
  const key = `titles:${name}`
  const nothing: Record<string, unknown> = {}
  const kept = Kept.safeParse((await browser.storage.session.get(key).catch(() => nothing))[key])
  const known = new Map(kept.success ? (kept.data as [string, string][]) : [])
  return {
    get: (text) => known.get(text),
    async keep(text, said) {
      known.set(text, said)
      await browser.storage.session.set({ [key]: [...known].slice(-most) }).catch(() => undefined)
    },
  }
}
