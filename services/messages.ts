/** Messages: only for work that somebody else must do. Every message is checked on arrival; strangers are not answered. */
import { browser } from 'wxt/browser'
import * as z from '../rules/zod.ts'
import {
  AskBare,
  AskGloss,
  AskLookUp,
  AskPack,
  AskPage,
  AskReport,
  AskTitles,
  FrameReport,
  RefreshRates,
  ShowTitle,
  TellPaused,
} from './message-shapes.ts'
import { AddOrders, AskIndex, AskKnown, ForgetOrders, NoteOrder, RememberOrders } from './order-shapes.ts'
import { AskPriceCard } from './price-card-shapes.ts'

const shapes = {
  'background:page': AskPage,
  'background:pack': AskPack,
  'background:paused': TellPaused,
  'page:bare': AskBare,
  'dictionary:gloss': AskGloss,
  'lookup:ask': AskLookUp,
  'titles:list': AskTitles,
  'titles:show': ShowTitle,
  'titles:clear': AskTitles,
  'page:report': AskReport,
  'popup:frame': FrameReport,
  'rates:refresh': RefreshRates,
  'prices:card': AskPriceCard,
  'orders:remember': RememberOrders,
  'orders:note': NoteOrder,
  'orders:forget': ForgetOrders,
  'orders:add': AddOrders,
  'orders:index': AskIndex,
  'orders:known': AskKnown,
}

type Shapes = typeof shapes
export type MessageName = keyof Shapes
export type MessageBody<Name extends MessageName> = z.infer<Shapes[Name]>

const Envelope = z.object({ name: z.string(), body: z.unknown() })

export interface Sender {
  tabId?: number
  frameId?: number
  /** From a private window: nothing of it is stored. */
  isPrivate: boolean
}

/** Answers one kind of message until the signal aborts. Messages of another extension or another shape are ignored. */
export function answer<Name extends MessageName>(
  name: Name,
  signal: AbortSignal,
  handle: (body: MessageBody<Name>, sender: Sender) => Promise<unknown> | undefined,
): void {
  const listener = (
    message: unknown,
    sender: { id?: string; tab?: { id?: number; incognito?: boolean }; frameId?: number },
  ) => {
    if (sender.id !== browser.runtime.id) return undefined
    const envelope = Envelope.safeParse(message)
    if (!envelope.success || envelope.data.name !== name) return undefined
    const body = z.safeParse(shapes[name], envelope.data.body)
    if (!body.success) return undefined
    const from: Sender = { isPrivate: sender.tab?.incognito === true }
    if (sender.tab?.id !== undefined) from.tabId = sender.tab.id
    if (sender.frameId !== undefined) from.frameId = sender.frameId
    return handle(body.data as MessageBody<Name>, from)
  }
  browser.runtime.onMessage.addListener(listener as never)
  signal.addEventListener('abort', () => {
    try {
      browser.runtime.onMessage.removeListener(listener as never)
    } catch {
      // The extension was updated or removed: its listeners are gone already.
    }
  })
}

/** Asks every frame of a tab. False when no page of ours is there to hear it. */
export async function askTab<Name extends MessageName>(
  tabId: number,
  name: Name,
  body: MessageBody<Name>,
): Promise<boolean> {
  try {
    await browser.tabs.sendMessage(tabId, { name, body })
    return true
  } catch {
    return false
  }
}

/** Asks the tab's own document, not the frames in it; undefined when nobody answers. */
export async function askTop<Name extends MessageName>(
  tabId: number,
  name: Name,
  body: MessageBody<Name>,
): Promise<unknown> {
  return browser.tabs.sendMessage(tabId, { name, body }, { frameId: 0 }).catch(() => undefined)
}
