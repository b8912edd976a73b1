/** Which reminders were given: stored, so that each comes once, also after the browser was closed. */
import { browser } from 'wxt/browser'
import type { SentLog } from '../core/deadlines/reminders.ts'
import * as z from '../rules/zod.ts'
import { sentKey } from './order-keys.ts'

const Log = z.record(z.string(), z.number())
/** What a full storage refused: better once for each start of the background than again and again. */
let unstored: SentLog = {}

/** The log; empty when there is none, or when it cannot be read. */
export async function readReminderLog(): Promise<SentLog> {
  const stored = await browser.storage.local.get(sentKey)
  const read = Log.safeParse(stored[sentKey])
  return { ...(read.success ? read.data : {}), ...unstored }
}

/** Stores the log; when the browser refuses, it is kept for as long as the background lives. */
export async function writeReminderLog(log: SentLog): Promise<void> {
  try {
    await browser.storage.local.set({ [sentKey]: log })
    unstored = {}
  } catch {
    unstored = log
  }
}
