import '../../page/page.css'
import { browser } from 'wxt/browser'
import { defineContentScript } from 'wxt/utils/define-content-script'
import { startPage } from './start.ts'

export default defineContentScript({
  matches: [
    'https://*.taobao.com/*',
    'https://*.tmall.com/*',
    'https://*.tmall.hk/*',
    'https://*.goofish.com/*',
    'https://*.alipay.com/*',
  ],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main(ctx) {
    return startPage(window, ctx.signal, () => {
      const stillOurs = browser.runtime?.id !== undefined
      if (!stillOurs) ctx.abort('the extension was updated or removed')
      return stillOurs
    })
  },
})
