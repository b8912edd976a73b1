/** What both page scripts have in common: when they run, and how they notice that the extension is gone. */
import { browser } from 'wxt/browser'
import type { ContentScriptContext } from 'wxt/utils/content-script-context'
import type { PageFeature } from '../../features/feature.ts'
import { startPage } from './start.ts'

export const pageScript = {
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
} as const

/** Runs features on this page until the extension is updated or removed. */
export function runFeatures(ctx: ContentScriptContext, features: readonly PageFeature[]): Promise<void> {
  return startPage(window, ctx.signal, features, () => {
    const stillOurs = browser.runtime?.id !== undefined
    if (!stillOurs) ctx.abort('the extension was updated or removed')
    return stillOurs
  })
}
