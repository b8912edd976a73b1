/** Highlights of the root are for all of the page where they inherit; Firefox needs rules for every element instead. */
import type { Plugin } from 'vite'

/** Rewrites the rules of `page.css` for Firefox; for other browsers they stay as they are. */
export function highlightsFor(browser: string): Plugin {
  return {
    name: 'highlights',
    enforce: 'pre',
    transform: (code, id) =>
      browser === 'firefox' && /\/page\.css(?:\?|$)/.test(id)
        ? code.replaceAll(':root::highlight', '::highlight')
        : null,
  }
}
