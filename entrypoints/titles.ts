import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { startTitles } from '../features/titles/page.ts'

/** Put into a page on the reader's click, perhaps more than once: only the first starts. Returns when it answers. */
export default defineUnlistedScript(async () => {
  const here = globalThis as { taolensTitles?: Promise<void> }
  here.taolensTitles ??= startTitles(window, new AbortController().signal)
  await here.taolensTitles
})
