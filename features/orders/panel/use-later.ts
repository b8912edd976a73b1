/** The parts of the panel that come after its first frame. */
import { useEffect, useState } from 'preact/hooks'

export type Later = typeof import('./later.ts')

/** Read once, for as long as the page is open. */
let read: Later | undefined

/** The parts; undefined until the first frame has been drawn and they are read. */
export function useLater(): Later | undefined {
  const [later, setLater] = useState(read)
  useEffect(() => {
    if (later) return undefined
    let isLeft = false
    const timer = setTimeout(async () => {
      // It fails when the extension was updated under this page, which the browser closes then.
      read = await import('./later.ts').catch(() => undefined)
      if (!isLeft) setLater(read)
    })
    return () => {
      isLeft = true
      clearTimeout(timer)
    }
  }, [later])
  return later
}
