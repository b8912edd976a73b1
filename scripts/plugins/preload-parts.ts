/** Vite plugin: pages name the parts they open first, so that the browser fetches them together with the first script. */
import type { IndexHtmlTransformContext, Plugin } from 'vite'

type Bundle = NonNullable<IndexHtmlTransformContext['bundle']>
type Chunk = Extract<Bundle[string], { type: 'chunk' }>

const isChunk = (one: Bundle[string] | undefined): one is Chunk => one?.type === 'chunk'

/** A chunk and all that it imports at its start. */
function withImports(bundle: Bundle, file: string, found = new Set<string>()): Set<string> {
  const chunk = bundle[file]
  if (found.has(file) || !isChunk(chunk)) return found
  found.add(file)
  for (const imported of chunk.imports) withImports(bundle, imported, found)
  return found
}

/**
 * Adds links to the pages (entry points, by their names) for chunks that hold one of the modules (ends of their paths).
 * What is in the page already is not named twice; a module that is in no chunk of its own adds nothing.
 */
export function preloadParts(pages: readonly string[], modules: readonly string[]): Plugin {
  const isWanted = (id: string) => modules.some((end) => id.replace(/[?#].*/, '').endsWith(end))
  return {
    name: 'taolens:preload-parts',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle, path }) {
        if (!bundle || !pages.some((page) => path === `/entrypoints/${page}/index.html`)) return undefined
        const parts = Object.values(bundle).filter((one) => isChunk(one) && one.moduleIds.some(isWanted))
        const files = new Set(parts.flatMap(({ fileName }) => [...withImports(bundle, fileName)]))
        const styles = [...files].flatMap((file) => [...((bundle[file] as Chunk).viteMetadata?.importedCss ?? [])])
        const links = [
          ...[...files].map((file) => ({ rel: 'modulepreload', file })),
          ...[...new Set(styles)].map((file) => ({ rel: 'stylesheet', file })),
        ]
        return links
          .filter(({ file }) => !html.includes(`"/${file}"`))
          .map(({ rel, file }) => ({
            tag: 'link',
            attrs: { rel, crossorigin: true, href: `/${file}` },
            injectTo: 'head' as const,
          }))
      },
    },
  }
}
