/** The browser's own extension API, for pages (see wxt.config.ts): Firefox names it `browser`, Chrome `chrome`. */
import type { browser as api } from 'wxt/browser'

const names = globalThis as unknown as { browser?: typeof api; chrome?: typeof api }

export const browser = (names.browser?.runtime?.id ? names.browser : names.chrome) as typeof api
