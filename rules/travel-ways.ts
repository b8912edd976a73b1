/** How the buyer's parcels travel: the one setting on which the overseas warnings depend. */
import * as z from './zod.ts'

/** Straight abroad, by official consolidation (官方集运), by the buyer's own forwarder, or through an agent platform. */
export const travelWays = ['direct', 'consolidation', 'forwarder', 'agent'] as const
export const TravelWay = z.enum(travelWays)
export type TravelWay = z.infer<typeof TravelWay>
