/** The one thing that can be undone: what was last done to orders. */
import { useState } from 'preact/hooks'
import type { Translate } from '../../../locales/i18n.ts'
import { forgetRunsOf, restoreRuns } from '../../../services/guide-runs.ts'
import { applyImport, type ImportPreview } from '../../../services/order-files.ts'
import { forgetOrders, type NoteChange, readOrders, restoreOrders, setOrderNote } from '../../../services/orders.ts'

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
  onImport: (preview: ImportPreview) => void
}

/** What gives an order the marks back that a change takes or gives. */
async function asBefore(id: string, change: NoteChange): Promise<NoteChange> {
  const note = (await readOrders([id])).orders[0]?.note ?? {}
  return Object.fromEntries(Object.keys(change).map((mark) => [mark, note[mark as keyof NoteChange] ?? null]))
}

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
  /** The ticks of their checklists go with them, and come back after them. */
  const forget = async (text: string, ids?: readonly string[]) => {
    const forgotten = await forgetOrders(ids)
    if (forgotten === undefined) return finish(undefined, false)
    const runs = await forgetRunsOf(ids)
    const undo = async () => (await restoreOrders(forgotten)) && restoreRuns(runs)
    finish(forgotten.length > 0 ? { text, undo } : undefined, true)
  }
  const note = async (id: string, change: NoteChange) => {
    const before = await asBefore(id, change)
    const worked = await setOrderNote(id, change)
    finish({ text: textFor(change, t), undo: () => setOrderNote(id, before) }, worked)
  }
  return {
    text: last?.text ?? '',
    failed,
    onUndo: () => void last?.undo().then((worked) => finish(undefined, worked)),
    onNote: (id, change) => void note(id, change),
    onForget: (id) => void forget(t('did.forgot'), [id]),
    onForgetAll: () => void forget(t('did.forgotAll')),
    onImport: (preview) =>
      void applyImport(preview).then((undo) => finish(undo && { text: t('did.imported'), undo }, undo !== undefined)),
  }
}
