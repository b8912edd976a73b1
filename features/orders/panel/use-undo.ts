/** The one thing that can be undone: what was last done to orders. */
import { useState } from 'preact/hooks'
import type { Translate } from '../../../locales/i18n.ts'
import { type Forgotten, forgetAllOrders, forgetOrder, restoreOrders, setOrderNote } from '../../../services/orders.ts'

export type NoteChange = { done?: boolean; ignored?: boolean }

interface Done {
  text: string
  undo: () => Promise<boolean>
}

export interface Undoable {
  text: string
  /** Whether the last change or its undoing could not be stored. */
  failed: boolean
  onUndo: () => void
  onNote: (id: string, change: NoteChange) => void
  onForget: (id: string) => void
  onForgetAll: () => void
}

const opposite = (change: NoteChange): NoteChange =>
  Object.fromEntries(Object.entries(change).map(([key, value]) => [key, !value]))

function textFor({ done, ignored }: NoteChange, t: Translate): string {
  if (done !== undefined) return t(done ? 'did.done' : 'did.notDone')
  return t(ignored ? 'did.ignored' : 'did.notIgnored')
}

/** Changes orders and remembers how to take the last change back. */
export function useUndo(t: Translate): Undoable {
  const [last, setLast] = useState<Done | undefined>()
  const [failed, setFailed] = useState(false)
  const finish = (done: Done | undefined, worked: boolean) => {
    setFailed(!worked)
    if (worked) setLast(done)
  }
  const forgot = (forgotten: Forgotten[] | undefined, text: string) => {
    const isAny = Boolean(forgotten?.length)
    finish(isAny ? { text, undo: () => restoreOrders(forgotten ?? []) } : undefined, forgotten !== undefined)
  }
  return {
    text: last?.text ?? '',
    failed,
    onUndo: () => void last?.undo().then((worked) => finish(undefined, worked)),
    onNote: (id, change) =>
      void setOrderNote(id, change).then((worked) =>
        finish({ text: textFor(change, t), undo: () => setOrderNote(id, opposite(change)) }, worked),
      ),
    onForget: (id) => void forgetOrder(id).then((forgotten) => forgot(forgotten, t('did.forgot'))),
    onForgetAll: () =>
      void forgetAllOrders().then((forgotten) =>
        forgot(forgotten, t('did.forgotAll', { count: forgotten?.length ?? 0 })),
      ),
  }
}
