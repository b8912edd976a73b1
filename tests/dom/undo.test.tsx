/** Whatever a reader throws away in the popup, "Undo" brings back: storage is then what it was, byte for byte. */
import { expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { orderId } from '../browser/panel-orders.ts'
import { drawn } from './lookup-popup.ts'
import { until } from './orders-panel.ts'
import {
  all,
  asWritten,
  badge,
  everything,
  kept,
  known,
  laterFile,
  openRow,
  orders,
  pick,
  press,
  settings,
  show,
  written,
} from './undo-panel.ts'

it.each<[what: string, place: string, act: () => Promise<void>, before?: object]>([
  ['forgets an order, with its ticks', '#orders', () => openRow().then(() => press('Forget'))],
  ['forgets all orders', '#orders', () => press('Forget all orders').then(() => press('Yes, forget all'))],
  ['marks an order as done', '#orders', () => openRow().then(() => press('Done'))],
  ['ignores an order', '#orders', () => openRow().then(() => press('Ignore'))],
  [
    'takes a mark back',
    '#orders',
    () => openRow().then(() => press('Done')),
    written(known, { done: true, ignored: false }),
  ],
  ['imports orders', '#orders', () => pick('Import', laterFile).then(() => press('Import'))],
  ['removes an own word', '#lookup', () => press('Remove 雨伞')],
  ['imports own words', '#lookup', () => pick('file', '雨伞\tGamp\n茶\tTea\n').then(() => press('Add them'))],
  ['clears the last amounts', '#money', () => press('Clear')],
  ['starts a checklist over', '#checklists/payment-failed', () => press('Start over')],
  ['removes the translation server', '#settings', () => press('Remove this server')],
  [
    'uses another translation server',
    '#settings',
    async () => {
      await until(() => expect(all('input[type=url]')).toHaveLength(1))
      const [address] = all<HTMLInputElement>('input[type=url]')
      Object.assign(address as HTMLInputElement, { value: 'http://localhost:5001' })
      address?.dispatchEvent(new Event('input', { bubbles: true }))
      await drawn()
      address?.form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
    },
  ],
  [
    'imports settings',
    '#settings',
    () => pick('settings', JSON.stringify(settings)).then(() => press('Use these settings')),
  ],
  ['forgets everything', '#settings', () => press('Forget everything').then(() => press('Yes, forget everything'))],
])('a reader %s, and takes it back', async (_, place, act, before = {}) => {
  await show(orders, { ...asWritten, ...kept, ...before }, place)
  await fakeBrowser.storage.session.set({
    [`pictures:${orderId(3)}`]: [{ image: 'data:image/png;', page: 'x', at: 1 }],
  })
  await fakeBrowser.runtime.sendMessage({ name: 'orders:index', body: {} })
  const stored = await everything()
  const number = badge
  await act()
  await until(async () => expect(await everything()).not.toEqual(stored))
  await press('Undo')
  await until(async () => expect(await everything()).toEqual(stored))
  await until(() => expect(badge).toBe(number))
  expect(all('[role=alert] .error')).toEqual([])
})
