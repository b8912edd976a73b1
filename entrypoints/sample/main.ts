import '../../page/page.css'
import './style.css'
import { ordersOnPages } from '../../features/orders/page.ts'
import { pricesOnPages } from '../../features/prices/page.ts'
import { translateOnPages } from '../../features/translate/page.ts'
import { startPage } from '../content/start.ts'
import { startAbout } from './start.tsx'

/** Our own sample of an order list, with the features at work as on a page of the shop; nothing of it is remembered. */
void startPage(
  window,
  new AbortController().signal,
  [translateOnPages, pricesOnPages, ordersOnPages],
  () => true,
  false,
)

const about = document.getElementById('about')
if (about) void startAbout(window, about, new AbortController().signal)
