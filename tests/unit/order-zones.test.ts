/** Every zone that has, or had, summer time: a time printed in China is the same moment, said by the right clock and day. */
import fc from 'fast-check'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { parseTime } from '../../core/orders/times.ts'
import { sayMoment } from '../../features/orders/time-words.ts'

const minute = 60_000
const hour = 60 * minute
const first = Date.UTC(2019, 0, 1)
const last = Date.UTC(2029, 0, 1)

/** The platform's other implementation of zones: what the formatting is held against. */
const clockAt = (at: number, zone: string) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)

/** When the clocks of a zone were, or will be, changed (epoch ms). */
function changesOf(zone: string): number[] {
  const all: number[] = []
  let next = clockAt(first, zone).getTimeZoneTransition('next')
  for (; next && next.epochMilliseconds < last; next = next.getTimeZoneTransition('next')) {
    all.push(next.epochMilliseconds)
  }
  return all
}

const zones = Intl.supportedValuesOf('timeZone').flatMap((zone) => {
  const changes = changesOf(zone)
  return changes.length > 0 ? [{ zone, changes }] : []
})
const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const two = (value: number) => String(value).padStart(2, '0')

/** As the card says it in English, put together by hand. */
function expectedIn(zone: string, at: number): string {
  const { dayOfWeek, month, day, hour: hours, minute: minutes } = clockAt(at, zone)
  const half = hours < 12 ? 'AM' : 'PM'
  return `${days[dayOfWeek - 1]}, ${months[month - 1]} ${day}, ${two(hours % 12 || 12)}:${two(minutes)} ${half}`
}

/** A time near a change of clocks, as the page prints it. */
const printed = fc.constantFrom(...zones).chain(({ zone, changes }) =>
  fc.record({
    zone: fc.constant(zone),
    at: fc
      .tuple(fc.constantFrom(...changes), fc.integer({ min: -30 * 60, max: 30 * 60 }))
      .map(([change, minutes]) => change + minutes * minute),
  }),
)
const printIn = (at: number) => new Date(at + 8 * hour).toISOString().slice(0, 16).replace('T', ' ')

test('there are zones to try', () => {
  expect(zones.length).toBeGreaterThan(100)
})

test('a printed time is the same moment, said by the clock and the day there', () => {
  fc.assert(
    fc.property(printed, ({ zone, at }) => {
      const read = parseTime(printIn(at), { seenAt: at })?.at ?? Number.NaN
      expect(read).toBe(at)
      const plain = (text: string) => text.replace(/\s/g, ' ')
      expect(plain(sayMoment(read, read, 'en', { timeZone: zone }))).toBe(expectedIn(zone, at))
      expect(plain(sayMoment(read, read, 'en', { timeZone: 'Asia/Shanghai' }))).toBe(expectedIn('Asia/Shanghai', at))
    }),
    { numRuns: 500 },
  )
})

describe('the card, in the zone of the machine', () => {
  const home = process.env.TZ
  afterAll(() => {
    if (home === undefined) delete process.env.TZ
    else process.env.TZ = home
  })

  test.each(['America/New_York', 'Europe/London', 'Australia/Lord_Howe', 'America/Santiago', 'Africa/Cairo'])(
    '%s: the hour before and the hour after each change',
    async (zone) => {
      process.env.TZ = zone
      // Formats are made once, for the zone of their time.
      vi.resetModules()
      const { makeTimeWords } = await import('../../features/orders/time-words.ts')
      const words = makeTimeWords('en')
      for (const change of changesOf(zone)) {
        for (const at of [change - hour, change - minute, change, change + hour]) {
          const said = words.moment(at, at, minute, 'here').replace(/\s/g, ' ')
          expect(said.startsWith(`${expectedIn(zone, at)} `)).toBe(true)
          const name = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'short' }).formatToParts(at)
          expect(said.endsWith(` ${name.find(({ type }) => type === 'timeZoneName')?.value}`)).toBe(true)
        }
      }
    },
  )
})
