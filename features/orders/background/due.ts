/** What is due: the number on the button, reminders, and the alarm for the next moment. Nothing in between. */
import {
  countDue,
  lateMs,
  logReminders,
  nextMoment,
  type Reminder,
  remindersDue,
  type SentLog,
} from '../../../core/deadlines/reminders.ts'
import type { OrderEntry } from '../../../core/orders/stored.ts'
import { hourMs } from '../../../core/orders/times.ts'
import type { Speech } from '../../../locales/i18n.ts'
import { setAlarm } from '../../../services/alarm.ts'
import { showBadge } from '../../../services/badge.ts'
import { notify, ownAddress } from '../../../services/notifications.ts'
import { readOrderIndex, readOrders } from '../../../services/orders.ts'
import { mayNotify } from '../../../services/permissions.ts'
import { readReminderLog, writeReminderLog } from '../../../services/reminder-log.ts'
import { orderAddress } from '../address.ts'
import { answersFor, optionsOf } from '../answers.ts'
import type { OrderSettings } from '../settings.ts'
import { sayReminders } from './say-reminders.ts'

export const alarmName = 'orders'

async function dueNow(
  entries: readonly OrderEntry[],
  settings: OrderSettings,
  sent: SentLog,
  now: number,
): Promise<Reminder[]> {
  const { leadHours } = settings.reminders
  const until = now + Math.max(...leadHours) * hourMs
  const ids = entries
    .filter(({ quiet, buyerDues }) => !quiet && buyerDues.some((at) => at > now - lateMs && at <= until))
    .map(({ id }) => id)
  const options = optionsOf(settings)
  const { orders } = await readOrders(ids)
  const answered = orders.map(({ facts }) => ({ facts, answers: answersFor(facts, now, options) }))
  return remindersDue(answered, leadHours, sent, now)
}

async function remind(
  entries: readonly OrderEntry[],
  settings: OrderSettings,
  speech: Speech,
  now: number,
): Promise<void> {
  const sent = await readReminderLog()
  const reminders = await dueNow(entries, settings, sent, now)
  const said = sayReminders(reminders, speech)
  const [first] = reminders
  if (!said || !first) return
  const kept = new Set(entries.map(({ id }) => id))
  // Logged first: better none than the same one again and again.
  await writeReminderLog(logReminders(sent, reminders, (id) => kept.has(id), now))
  const isOneOrder = reminders.every(({ facts }) => facts.orderId === first.facts.orderId)
  const address = isOneOrder ? orderAddress(first.facts) : ownAddress('/popup.html?tab=#orders')
  if (!(await notify(said.title, said.message, address))) await writeReminderLog(sent)
}

export interface DueOptions {
  settings: OrderSettings
  /** The tooltip of the button when nothing is due; empty for its own. */
  idle: string
  speech: Speech
  /** Epoch ms. */
  now: number
}

/** Brings button, reminders and alarm up to date; nothing of them while switched off. */
export async function refreshDue(isOn: boolean, { settings, idle, speech, now }: DueOptions): Promise<void> {
  const { entries } = isOn ? await readOrderIndex() : { entries: [] }
  const { leadHours, enabled } = settings.reminders
  const reminds = enabled && leadHours.length > 0 && (await mayNotify())
  const count = countDue(entries, settings.dueWindowHours, now)
  await showBadge(count, count ? speech.t('badge', { count }) : idle)
  if (reminds) await remind(entries, settings, speech, now)
  await setAlarm(alarmName, nextMoment(entries, [settings.dueWindowHours, ...(reminds ? leadHours : [])], now))
}
