/** One alarm: wakes the background at a moment. */
import { browser } from 'wxt/browser'

/** Sets the alarm of this name to a moment (epoch ms), in place of the one before; without a moment there is none. */
export async function setAlarm(name: string, when: number | undefined): Promise<void> {
  if (when === undefined) await browser.alarms.clear(name)
  else browser.alarms.create(name, { when })
}

/** Calls back whenever the alarm of this name goes off, until the signal aborts. */
export function onAlarm(name: string, signal: AbortSignal, ring: () => Promise<void>): void {
  const listener = (alarm: { name: string }) => (alarm.name === name ? ring() : undefined)
  browser.alarms.onAlarm.addListener(listener)
  signal.addEventListener('abort', () => browser.alarms.onAlarm.removeListener(listener))
}
