/** Vite plugins: leave out of our scripts what they never use. */
import { sep } from 'node:path'
import { root } from '../vocabulary/read.ts'
import { cutMembers } from './cut-members.ts'
import { leanI18next } from './lean-i18next.ts'

/** The project's folder as bundlers name it: with slashes on every system. */
const base = root.replaceAll(sep, '/')

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

/** Of WXT's context of a page script we use the signal, and that a newer script ends an older one. */
const unusedOfContext = [
  'locationWatcher',
  'isInvalid',
  'isValid',
  'block',
  'setInterval',
  'setTimeout',
  'requestAnimationFrame',
  'requestIdleCallback',
  'addEventListener',
]

/** Makes them 2 % smaller than the minifier of the build does. */
const terserOptions = { ecma: 2020, compress: { ecma: 2020, passes: 3 }, format: { comments: false } } as const
/** Makes the script of the shops 0.7 % smaller, that of pages about orders larger. */
const hoisting = { ...terserOptions, compress: { ...terserOptions.compress, hoist_funs: true } } as const

/** Styles in template literals, without the blanks that only people need. */
const withSmallStyles = (code: string): string =>
  code.replace(/(?<=Css = (?:important\()?)`[^`$]*`/g, (css) =>
    css
      .replace(/\s*\n\s*/g, ' ')
      .replace(/\s*([{};,])\s*/g, '$1')
      .replace(/: +/g, ':'),
  )

/**
 * Every frame of every page carries the page's script, so it gets the browser's own promise API instead of the polyfill
 * (the browsers we support have it). Popup and background keep the polyfill.
 */
export function smallPages() {
  // Where a script runs is in the manifest; the script itself need not carry it.
  const noMatches = '\0taolens:no-matches'
  let isPage = false
  return {
    name: 'taolens:small-pages',
    enforce: 'pre' as const,
    config({ build }: { build?: { lib?: unknown; rollupOptions?: { input?: unknown } } }) {
      const from = JSON.stringify([build?.lib, build?.rollupOptions?.input])
      isPage = /entrypoints[\\/]+(orders\.)?content/.test(from)
      const options = from.includes('orders.') ? terserOptions : hoisting
      return isPage ? { build: { minify: 'terser' as const, terserOptions: options } } : undefined
    },
    resolveId(id: string) {
      if (!isPage) return undefined
      if (id.endsWith('/content/matches.ts') || id === './matches.ts') return noMatches
      const isPolyfill = id.startsWith('@wxt-dev/webextension-polyfill')
      return isPolyfill ? `${base}/services/native-browser.ts` : undefined
    },
    load: (id: string) => (id === noMatches ? 'export const shopMatches = [], orderMatches = []' : undefined),
    transform(this: { parse: (code: string) => unknown }, code: string, id: string) {
      if (!isPage) return undefined
      if (id.startsWith(base) && id.endsWith('.ts')) return { code: withSmallStyles(code), map: null }
      if (!/content-script-context\.mjs(?:[?#]|$)/.test(id)) return undefined
      return { code: cutMembers(code, unusedOfContext, (text) => this.parse(text)), map: null }
    },
  }
}
