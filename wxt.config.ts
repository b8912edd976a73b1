import { defineConfig } from 'wxt'
import { makePacks } from './scripts/vocabulary/packs.ts'

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage'],
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
  vite: () => ({ build: { target: ['chrome131', 'firefox140'] } }),
})
