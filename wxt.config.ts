import { join } from 'node:path'
import { defineConfig } from 'wxt'
import { makeDictionaries } from './scripts/dictionary/files.ts'
import { leanI18next } from './scripts/lean-i18next.ts'
import { popupChunks } from './scripts/popup-chunks.ts'
import { makePacks } from './scripts/vocabulary/packs.ts'

/**
 * Every frame of every page carries the page's script, so it gets the browser's own promise API instead of the polyfill
 * (the browsers we support have it), and a lean i18next. Popup and background keep the whole ones.
 */
function smallPages() {
  // WXT's watcher of addresses, which we never start: a page's life has its own.
  const noWatcher = '\0taolens:no-location-watcher'
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
      if (id.endsWith('/location-watcher.mjs')) return noWatcher
      const isPolyfill = id.startsWith('@wxt-dev/webextension-polyfill')
      return isPolyfill ? join(import.meta.dirname, 'services/native-browser.ts') : undefined
    },
    load: (id: string) => (id === noWatcher ? 'export const createLocationWatcher = () => undefined' : undefined),
    transform(this: { parse: (code: string) => unknown }, code: string, id: string) {
      const isI18next = id.replace(/[?#].*/, '').endsWith('i18next/dist/esm/i18next.js')
      return isPage && isI18next ? { code: leanI18next(code, (text) => this.parse(text)), map: null } : undefined
    },
  }
}

/**
 * The hosts of the rates, and whatever translation server the reader has set: a policy cannot name that one, and Firefox's
 * own would turn its `http` into `https`.
 */
const policy = "script-src 'self'; object-src 'self'; connect-src 'self' http: https:"

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifest: ({ browser, command }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: [
      'activeTab',
      'alarms',
      'contextMenus',
      'scripting',
      'storage',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    optional_permissions: ['notifications'],
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+T' } },
      'look-up': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_lookUp__' },
    },
    action: { default_title: '__MSG_name__' },
    // The server of `npm run dev` has its own address.
    ...(command === 'build' && { content_security_policy: { extension_pages: policy } }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'taolens@taolens.invalid',
          strict_min_version: '153.0',
          data_collection_permissions: { required: ['none'] },
        },
        gecko_android: { strict_min_version: '153.0' },
      },
    }),
  }),
  hooks: {
    'build:publicAssets': (_wxt, files) => void files.push(...makePacks(), ...makeDictionaries()),
  },
  vite: () => ({
    build: { target: ['chrome131', 'firefox140'] },
    plugins: [smallPages(), popupChunks()],
  }),
})
