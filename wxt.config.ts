import { join } from 'node:path'
import { defineConfig } from 'wxt'
import { makePacks } from './scripts/vocabulary/packs.ts'

/**
 * Pages get the browser's own promise API instead of the polyfill, which every frame of every page would have to carry:
 * the browsers we support have it. Popup and background keep the polyfill.
 */
function nativeBrowserOnPages() {
  let isPage = false
  return {
    name: 'taolens:native-browser-on-pages',
    enforce: 'pre' as const,
    configResolved(config: { build: { lib?: unknown; rollupOptions?: { input?: unknown } } }) {
      const from = JSON.stringify([config.build.lib, config.build.rollupOptions?.input])
      isPage = /entrypoints\/(orders\.)?content/.test(from)
    },
    resolveId(id: string) {
      const isPolyfill = id.startsWith('@wxt-dev/webextension-polyfill')
      return isPage && isPolyfill ? join(import.meta.dirname, 'services/native-browser.ts') : undefined
    },
  }
}

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['activeTab', 'alarms', 'storage'],
    optional_permissions: ['notifications'],
    action: { default_title: '__MSG_name__' },
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
    'build:publicAssets': (_wxt, files) => void files.push(...makePacks()),
  },
  vite: () => ({
    build: { target: ['chrome131', 'firefox140'] },
    plugins: [nativeBrowserOnPages()],
  }),
})
