/** What axe finds on a page of ours, in the colours that a reader may have asked the browser for. */
import axe, { type AxeResults, type RunOptions } from 'axe-core'
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

/** One line for each fault; who asks for more contrast gets 7 : 1. `options` are axe's own. */
export async function findFaults(page: Page, theme: Theme = 'light', options: RunOptions = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  const enhanced = { 'color-contrast-enhanced': { enabled: theme.includes('contrast') } }
  const all = { resultTypes: ['violations'], ...options, rules: { ...enhanced, ...options.rules } }
  const { violations } = (await page.evaluate(`axe.run(document, ${JSON.stringify(all)})`)) as AxeResults
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
