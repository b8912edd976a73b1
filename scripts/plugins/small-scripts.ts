/** Vite plugins: leave out of our scripts what they never use. */
import { join } from 'node:path'
import { root } from '../vocabulary/read.ts'
import { leanI18next } from './lean-i18next.ts'

/** i18next without what our options never use: a third of the first script of the popup, more of that of a page. */
export function smallWords() {
  return {
    name: 'taolens:small-words',
    enforce: 'pre' as const,
    transform(this: { parse: (code: string) => unknown }, code: string, id: string) {
      const isI18next = id.replace(/[?#].*/, '').endsWith('i18next/dist/esm/i18next.js')
      return isI18next ? { code: leanI18next(code, (text) => this.parse(text)), map: null } : undefined
    },
  }
}

/**
 * Every frame of every page carries the page's script, so it gets the browser's own promise API instead of the polyfill
 * (the browsers we support have it), and of WXT's context only its end. Popup and background keep the polyfill.
 */
export function smallPages() {
  // Where a script runs is in the manifest; the script itself need not carry it.
  const noMatches = '\0taolens:no-matches'
  const instead: Record<string, string> = {
    [noMatches]: 'export const shopMatches = [], orderMatches = []',
  }
  let isPage = false
  return {
    name: 'taolens:small-pages',
    enforce: 'pre' as const,
    configResolved(config: { build: { lib?: unknown; rollupOptions?: { input?: unknown } } }) {
      const from = JSON.stringify([config.build.lib, config.build.rollupOptions?.input])
      isPage = /entrypoints\/(orders\.)?content/.test(from)
    },
    resolveId(id: string) {
      if (!isPage) return undefined
      if (/\/content-script-context(\.mjs)?$/.test(id)) return join(root, 'entrypoints/content/script-life.ts')
      if (id.endsWith('/content/matches.ts') || id === './matches.ts') return noMatches
      const isPolyfill = id.startsWith('@wxt-dev/webextension-polyfill')
      return isPolyfill ? join(root, 'services/native-browser.ts') : undefined
    },
    load: (id: string) => instead[id],
  }
}
