import '../../page/page.css'
import { defineContentScript } from 'wxt/utils/define-content-script'
import { lookupOnPages } from '../../features/lookup/page.ts'
import { ordersOnPages } from '../../features/orders/page.ts'
import { pricesOnOrderPages } from '../../features/prices/order-page.ts'
import { translateOnPages } from '../../features/translate/page.ts'
import { orderMatches } from '../content/matches.ts'
import { pageScript, runFeatures } from '../content/script.ts'

export default defineContentScript({
  ...pageScript,
  matches: orderMatches,
  main: (ctx) => runFeatures(ctx, [translateOnPages, pricesOnOrderPages, ordersOnPages, lookupOnPages]),
})
