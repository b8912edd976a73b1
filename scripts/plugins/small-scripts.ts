/** Vite plugins: leave out of our scripts what they never use. */
import { sep } from 'node:path'
import { root } from '../vocabulary/read.ts'
import { cutMembers } from './cut-members.ts'
import { leanI18next } from './lean-i18next.ts'
import { letOnly } from './let-only.ts'

/** The project's folder as bundlers name it: with slashes on every system. */
const base = root.replaceAll(sep, '/')

/** i18next without what our options never use: a third of the first script of the popup, more of that of a page. */
export function smallWords() {
  return {
    name: 'taolens:small-words',
    enforce: 'pre' as const,
    transform(this: { parse: (code: string) => unknown }, code: string, id: string) {
      if (id.endsWith('/locales/i18next-options.ts')) return { code: 'export const i18nextOptions = {}', map: null }
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

/**
 * Makes them 3 % smaller than the minifier of the build does. `unsafe` and `pure_getters` take for granted that nobody
 * replaces `String` or reads a property for its side effect, which holds in a world of our own. In ASCII throughout a
 * script is kept with one byte a character, not two, and packs better.
 */
const compress = {
  ecma: 2020,
  passes: 3,
  inline: 1,
  lhs_constants: false,
  loops: false,
  pure_getters: true,
  unsafe: true,
  unsafe_arrows: true,
} as const
/** Names of members that are neither stored, sent nor asked for by a string: WXT's, then ours. */
export const innerNames = [
  ...'SCRIPT_STARTED_MESSAGE_TYPE abortController noScriptStartedPostMessage verifyScriptStartedEvent'.split(' '),
  ...'listenForNewerScripts notifyInvalidated stopOldScripts onInvalidated'.split(' '),
  ...'anchor announces byParent byRoot findWild fontPx isBare isBroken isCurrent isDrawn isFar isFast isPart isPlain'.split(
    ' ',
  ),
  ...'isSaid isSecond isSettled isWaiting mayTry ofMark onHidden onSplit ranges readingAt rects rested'.split(' '),
  ...'roomPx scopeOf shadows standing struck takeRuns textsIn uncover undress zones'.split(' '),
  ...'consider coverable covered generated isAlive isForeign isHydrated isOverseas isSkipped hasHydrated'.split(' '),
  ...'lastWidth markOf marksIn obstacles observeField onBroken onFitted onMarkless quietly'.split(' '),
]
const mangle = { properties: { regex: new RegExp(`^(?:${innerNames.join('|')})$`) } }
const format = { comments: false, ascii_only: true } as const
/** Chromium then compiles all of the script at once, instead of reading most of it two or three times. */
const allAtOnce = '//# allFunctionsCalledOnLoad'
/** For pages about orders, and for all others, whose script alone becomes smaller by hoisting. */
const forOrders = { ecma: 2020, compress, mangle, format } as const
const forShops = { ecma: 2020, compress: { ...compress, hoist_funs: true }, mangle, format } as const

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
export function smallPages(browser: string) {
  // Where a script runs is in the manifest; the script itself need not carry it.
  const noMatches = '\0taolens:no-matches'
  let isPage = false
  return {
    name: 'taolens:small-pages',
    enforce: 'pre' as const,
    config({ build }: { build?: { lib?: unknown; rollupOptions?: { input?: unknown } } }) {
      const from = JSON.stringify([build?.lib, build?.rollupOptions?.input])
      isPage = /entrypoints[\\/]+(orders\.)?content/.test(from)
      const options = from.includes('orders.') ? forOrders : forShops
      const preamble = browser === 'chrome' ? allAtOnce : null
      const terserOptions = { ...options, format: { ...format, preamble } }
      return isPage ? { build: { minify: 'terser' as const, terserOptions } } : undefined
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
    renderChunk(this: { parse: (code: string) => unknown }, code: string) {
      return isPage ? { code: letOnly(code, (text) => this.parse(text)), map: null } : undefined
    },
  }
}
