/** What axe finds on a page of ours, in the colours that a reader may have asked the browser for. */
import axe, { type ElementContext, type RunOptions } from 'axe-core'
import type { CDPSession, Page } from 'puppeteer-core'

export const themes = ['light', 'dark', 'more contrast', 'dark with more contrast', 'forced colours'] as const
export type Theme = (typeof themes)[number]

/** Shows a page in a theme. Firefox has light and dark only: its drivers cannot ask for the others. */
export async function showTheme(page: Page, theme: Theme, session?: CDPSession): Promise<void> {
  const scheme = /dark|forced/.test(theme) ? 'dark' : 'light'
  if (!session) {
    await page.evaluate((colours) => document.documentElement.style.setProperty('color-scheme', colours), scheme)
    return
  }
  const features = [
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-contrast', value: theme.includes('contrast') ? 'more' : 'no-preference' },
    { name: 'forced-colors', value: theme === 'forced colours' ? 'active' : 'none' },
  ]
  await session.send('Emulation.setEmulatedMedia', { features })
}

const strict = 'color-contrast-enhanced'
/** `all` is for pages and for panels that are all in sight; `names` for what only one panel in sight can show. */
const extents = {
  all: (isStrict) => ({ rules: { 'landmark-unique': { enabled: false }, [strict]: { enabled: isStrict } } }),
  colours: (isStrict) => ({ runOnly: ['color-contrast', 'link-in-text-block', ...(isStrict ? [strict] : [])] }),
  names: () => ({ runOnly: ['landmark-unique', 'heading-order', 'page-has-heading-one', 'region'] }),
} satisfies Record<string, (isStrict: boolean) => RunOptions>

/** One line for each fault; who asks for more contrast gets 7 : 1. */
export async function findFaults(page: Page, theme: Theme, extent: keyof typeof extents = 'all'): Promise<string[]> {
  return runAxe(page, extents[extent](theme.includes('contrast')))
}

/**
 * What axe finds in the part of a page, or in all of it: one line for each fault. Nothing else that axe knows leaves the
 * page: it is more than the page itself, and drivers take seconds to hand it over.
 */
export async function runAxe(page: Page, options: RunOptions = {}, part?: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  return page.evaluate(
    async (within, given) => {
      const { axe: found } = globalThis as unknown as { axe: typeof axe }
      const { violations } = await found.run((within ?? document) as ElementContext, given)
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
    },
    part,
    { ...options, resultTypes: ['violations' as const] },
  )
}
