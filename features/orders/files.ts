/** The files a reader can take away: their kinds, names and contents. */
import type { DeadlineOptions } from '../../core/deadlines/answer.ts'
import type { Speech } from '../../locales/i18n.ts'
import { exportOrders } from '../../services/order-files.ts'

export const fileKinds = ['ics', 'csv', 'json'] as const
export type FileKind = (typeof fileKinds)[number]

export async function makeFile(kind: FileKind, options: DeadlineOptions, speech: Speech, now: number) {
  void options
  void speech
  return { name: `taolens-orders.${kind}`, type: 'application/json', text: await exportOrders(now) }
}
