/** The feature on pages about orders: there the card of a price also tells what came back of what was paid. */
import { refundsIn } from '../../page/prices/refunds.ts'
import { pricesFeature } from './page.ts'

export const pricesOnOrderPages = pricesFeature(refundsIn)
