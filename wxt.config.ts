import { defineConfig } from 'wxt'
import { makeDictionaries } from './scripts/dictionary/files.ts'
import { highlightsFor } from './scripts/plugins/highlights.ts'
import { popupChunks } from './scripts/plugins/popup-chunks.ts'
import { smallPages, smallWords } from './scripts/plugins/small-scripts.ts'
import { makePacks } from './scripts/vocabulary/packs.ts'

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
    // The first in which highlights inherit.
    ...(browser === 'chrome' && { minimum_chrome_version: '131' }),
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
  vite: ({ browser }) => ({
    build: { target: ['chrome131', 'firefox140'] },
    plugins: [highlightsFor(browser), smallWords(), smallPages(browser), popupChunks()],
  }),
})
