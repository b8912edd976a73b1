/** The rules of orders and their words, checked and joined into one pack a language. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CalendarFile } from '../../rules/calendars.ts'
import { DeadlineFile } from '../../rules/deadlines.ts'
import { HotlineFile } from '../../rules/hotlines.ts'
import { MessageFile } from '../../rules/messages.ts'
import { NextStepFile } from '../../rules/next-steps.ts'
import { RefundRouteFile } from '../../rules/refund-routes.ts'
import { WordFile } from '../../rules/schema.ts'
import { StatusRules } from '../../rules/statuses.ts'
import type { OrdersPack } from '../../services/orders-pack.ts'
import { root } from './read.ts'
import { durationWords } from './words.ts'

/** Files of words that order pages speak with. */
const wordFiles = ['card', 'orders', 'orders-steps', 'orders-messages', 'deadlines']

const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'))

/** The pack of a language; throws when a rule file does not fit its schema. */
export function makeOrdersPack(version: string, language: string): OrdersPack {
  const words = wordFiles.map((name) => WordFile.parse(read(`locales/${language}/${name}.json`)))
  return {
    version,
    language,
    words: Object.assign(durationWords(language, 'narrow'), durationWords(language, 'long'), ...words),
    statuses: StatusRules.parse(read('rules/statuses.json')),
    deadlines: DeadlineFile.parse(read('rules/deadlines.json')),
    nextSteps: NextStepFile.parse(read('rules/next-steps.json')),
    messages: MessageFile.parse(read('rules/messages.json')),
    hotlines: HotlineFile.parse(read('rules/hotlines.json')),
    routes: RefundRouteFile.parse(read('rules/refund-routes.json')),
    calendars: CalendarFile.parse(read('rules/calendars.json')),
  }
}
