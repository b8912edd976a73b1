/** Reminders in real browsers: a copy of the build that has the optional permission already, which no driver can grant. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BrowserName, build, buildOf, type Driven, drive } from '../../scripts/browsers.ts'
import { openSettings } from './extension.ts'
import { callOwn, orderId, shippedOrder } from './own-api.ts'

const hour = 3_600_000

interface NotificationsApi {
  onClosed: { addListener: (closed: (id: string) => void) => void }
}

/** A copy of the build in which the optional permissions are granted. */
function grantedCopy(name: BrowserName): string {
  const folder = mkdtempSync(join(tmpdir(), 'taolens-granted-'))
  cpSync(buildOf(name), folder, { recursive: true })
  const file = join(folder, 'manifest.json')
  const { optional_permissions, ...manifest } = JSON.parse(readFileSync(file, 'utf8'))
  manifest.permissions = [...manifest.permissions, ...optional_permissions]
  writeFileSync(file, JSON.stringify(manifest))
  return folder
}

describe.each<BrowserName>(['chromium', 'firefox'])('reminders in %s', (name) => {
  let folder: string
  let driven: Driven
  let own: Page
  let set: (items: Record<string, unknown>) => Promise<void>

  const remember = (...facts: object[]) =>
    callOwn(own, 'runtime.sendMessage', { name: 'orders:remember', body: { facts } })
  /** Those that stand, and those that the browser closed at once for want of a screen. */
  const shown = async () => {
    const closed = await own.evaluate(() => (globalThis as { closedIds?: string[] }).closedIds ?? [])
    return [...new Set([...closed, ...Object.keys(await callOwn<object>(own, 'notifications.getAll'))])]
  }
  const collectClosed = () =>
    own.evaluate(() => {
      const { browser, chrome } = globalThis as unknown as Record<
        string,
        { notifications: NotificationsApi } | undefined
      >
      const closedIds: string[] = []
      Object.assign(globalThis, { closedIds })
      const api = browser?.notifications ?? chrome?.notifications
      api?.onClosed.addListener((id) => void closedIds.push(id))
    })
  const sent = async () => {
    const { 'orders:sent': log } = await callOwn<{ 'orders:sent'?: object }>(own, 'storage.local.get', null)
    return Object.keys(log ?? {})
  }

  beforeAll(async () => {
    build(name)
    folder = grantedCopy(name)
    driven = await drive(name, () => '<!doctype html>', true, folder)
    set = await openSettings(driven)
    own = await driven.openOwn('popup.html')
    await collectClosed()
  })
  afterAll(async () => {
    await driven?.close()
    rmSync(folder, { recursive: true })
  })

  it('one for an order whose lead time came while nobody looked', async () => {
    await set({ 'settings:orders': { reminders: { enabled: true, leadHours: [1, 24] } } })
    const before = Date.now() - 10 * hour
    expect(await remember(shippedOrder(1, 30, before), shippedOrder(2, 300, before))).toBe('kept')
    await expect.poll(sent, { timeout: 30_000, interval: 50 }).toEqual([`${orderId(1)}/confirm-receipt//24`])
    await expect
      .poll(shown, { timeout: 30_000, interval: 50 })
      .toEqual([`open:https://buyertrade.taobao.com/trade/detail/trade_item_detail.htm?bizOrderId=${orderId(1)}`])
  })
})
