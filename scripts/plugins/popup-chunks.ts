/**
 * The chunks of our own pages. Every file costs the popup about two milliseconds before its first frame, so what that frame
 * mostly shows comes in three: the shell, the orders with the strip about the page, and the words of a language. The browser
 * is told of all three at once.
 */
import { sep } from 'node:path'
import { root } from '../vocabulary/read.ts'

interface ModuleGraph {
  getModuleInfo: (id: string) => { importedIds: readonly string[] } | null
}

interface Bundle {
  [file: string]: {
    type: string
    name?: string | undefined
    fileName: string
    viteMetadata?: { importedCss: Set<string> }
  }
}

/** As modules are named, on Windows too. */
const base = root.replaceAll(sep, '/')
const shell = ['entrypoints/popup/start.tsx']
const first = ['features/orders/panel.tsx', 'features/titles/panel.tsx', 'features/translate/panel.tsx']
const preloaded = ['first', 'words-en']
/** Words that nothing says in that frame: half of all. */
const laterWords = ['guide-steps', 'phrase-texts', 'welcome', 'orders-evidence']

/** Whether an entry imports a module, directly or by others, without waiting. */
function makeImports(entries: readonly string[]): (id: string, graph: ModuleGraph) => boolean {
  let known: Set<string> | undefined
  return (id, graph) => {
    if (!known) {
      const found = new Set(entries.map((entry) => `${base}/${entry}`))
      for (const one of found) for (const next of graph.getModuleInfo(one)?.importedIds ?? []) found.add(next)
      known = found
    }
    return known.has(id)
  }
}

/** The plugin for the build of our own pages; it leaves the other builds alone. */
export function popupChunks() {
  return {
    name: 'taolens:popup-chunks',
    outputOptions(options: { codeSplitting?: unknown; inlineDynamicImports?: boolean; format?: string }) {
      if (options.codeSplitting !== undefined || options.inlineDynamicImports || options.format !== 'es') return null
      const [isShell, isFirst] = [makeImports(shell), makeImports(first)]
      const words = (id: string) => {
        const [, language, file] = /locales\/([\w-]+)\/([\w-]+)\.json/.exec(id) ?? []
        return language && file ? `words-${language}${laterWords.includes(file) ? '-later' : ''}` : null
      }
      // A group takes what its modules import with it: the shell comes before the rest.
      const groups = [
        { name: words, debugName: 'words', priority: 3 },
        {
          name: (id: string, graph: ModuleGraph) => (isShell(id, graph) ? 'shell' : null),
          debugName: 'shell',
          priority: 2,
        },
        {
          name: (id: string, graph: ModuleGraph) => (isFirst(id, graph) ? 'first' : null),
          debugName: 'first',
          priority: 1,
        },
      ]
      return { ...options, codeSplitting: { groups } }
    },
    transformIndexHtml: {
      order: 'post' as const,
      handler(_html: string, { filename, bundle }: { filename: string; bundle?: Bundle }) {
        if (!bundle || !/[\\/](popup|sidepanel)[\\/]/.test(filename)) return []
        const link = (rel: string, file: string) => ({
          tag: 'link',
          attrs: { rel, href: `/${file}` },
          injectTo: 'head' as const,
        })
        // A style that the page does not name is fetched when its chunk is imported, and the chunk waits for it.
        return Object.values(bundle)
          .filter(({ type, name }) => type === 'chunk' && preloaded.includes(name ?? ''))
          .flatMap(({ fileName, viteMetadata }) => [
            link('modulepreload', fileName),
            ...[...(viteMetadata?.importedCss ?? [])].map((file) => link('stylesheet', file)),
          ])
      },
    },
  }
}
