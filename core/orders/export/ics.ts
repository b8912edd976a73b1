/** A calendar file (RFC 5545): one event for each deadline, at its moment, with alarms before it. */
import { basicTime } from './iso-time.ts'

export interface CalendarEvent {
  /** The same for the same deadline in every export, so that calendars replace the event instead of adding one. */
  uid: string
  /** Epoch ms. */
  at: number
  title: string
  text: string
  url?: string
  /** Hours before `at` at which the calendar reminds. */
  alarmHours: readonly number[]
}

export interface CalendarOptions {
  /** The calendar's name. */
  name: string
  /** When the file is made (epoch ms). */
  now: number
}

/** Control characters have no place in a calendar file; a tab has. */
const isAllowed = (code: number) => code === 9 || (code >= 32 && code !== 127)

function escapeText(text: string): string {
  const clean = [...text.replace(/\r\n?/g, '\n')].filter((char) => char === '\n' || isAllowed(char.codePointAt(0) ?? 0))
  return clean
    .join('')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n')
}

function octetsOf(char: string): number {
  const code = char.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}

const mostOctets = 75

/** A line, folded so that none of its parts is longer than 75 octets. A character is never cut. */
function fold(line: string): string {
  let folded = ''
  let octets = 0
  for (const char of line) {
    const more = octetsOf(char)
    if (octets + more > mostOctets) {
      folded += '\r\n '
      octets = 1
    }
    folded += char
    octets += more
  }
  return folded
}

const alarmLines = (hours: number, title: string) => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${escapeText(title)}`,
  `TRIGGER:-PT${Math.round(hours * 60)}M`,
  'END:VALARM',
]

function eventLines({ uid, at, title, text, url, alarmHours }: CalendarEvent, now: number): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${basicTime(now)}`,
    `DTSTART:${basicTime(at)}`,
    `SUMMARY:${escapeText(title)}`,
    `DESCRIPTION:${escapeText(text)}`,
    ...(url === undefined ? [] : [`URL:${url.replace(/\s/g, '')}`]),
    'TRANSP:TRANSPARENT',
    ...alarmHours.flatMap((hours) => alarmLines(hours, title)),
    'END:VEVENT',
  ]
}

/** The file as text, with the line ends that the standard wants. */
export function calendarFile(events: readonly CalendarEvent[], { name, now }: CalendarOptions): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//TaoLens//Orders//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    ...events.flatMap((event) => eventLines(event, now)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}
