import '../../page/page.css'
import { defineContentScript } from 'wxt/utils/define-content-script'
import { lookupOnPages } from '../../features/lookup/page.ts'
import { pricesOnPages } from '../../features/prices/page.ts'
import { translateOnPages } from '../../features/translate/page.ts'
import { orderMatches, shopMatches } from './matches.ts'
import { pageScript, runFeatures } from './script.ts'

export default defineContentScript({
  ...pageScript,
  matches: shopMatches,
  excludeMatches: orderMatches,
  main: (ctx) => runFeatures(ctx, [translateOnPages, pricesOnPages, lookupOnPages]),
})
