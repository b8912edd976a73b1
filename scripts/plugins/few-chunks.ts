/** Vite plugin: how the scripts of our own pages are cut into files. */

/** Words that nothing says in the popup's first frame: half of all. */
const laterWords = ['guide-steps', 'phrase-texts', 'welcome', 'orders-evidence']

/**
 * Every chunk costs a page of ours two milliseconds before its first frame. So the words of a language are two chunks,
 * what several parts share is put together, and small groups of it with their neighbours.
 */
export function fewChunks() {
  return {
    name: 'taolens:few-chunks',
    outputOptions(options: { codeSplitting?: unknown; inlineDynamicImports?: boolean; format?: string }) {
      if (options.codeSplitting !== undefined || options.inlineDynamicImports || options.format !== 'es') return null
      const words = (id: string) => {
        const [, language, file] = /locales\/([\w-]+)\/([\w-]+)\.json/.exec(id) ?? []
        return language && file ? `words-${language}${laterWords.includes(file) ? '-later' : ''}` : null
      }
      return {
        ...options,
        codeSplitting: {
          groups: [
            { name: words },
            {
              name: 'shared',
              test: /\/(core|components|locales|rules|services|node_modules|features)\/.*\.(json|m?[jt]sx?)$/,
              minShareCount: 2,
              entriesAware: true,
              entriesAwareMergeThreshold: 12_000,
            },
          ],
        },
      }
    },
  }
}
