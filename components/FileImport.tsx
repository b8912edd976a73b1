/** Bringing something back from a file: pick it, see what it would change, then decide. Knows only its props. */
import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { Notice } from './Notice.tsx'

/** The text of a file: UTF-8, or UTF-16 where a mark at its beginning says so. Rejects for any other, which would be read as wrong words. */
async function textOf(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const [first, second] = bytes
  const mark = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(mark, { fatal: true }).decode(bytes)
}

export interface FileImportProps<Preview> {
  words: { pick: string; inTab: string; apply: string; cancel: string; close: string; unreadable: string }
  hint?: string
  /** What the file dialog offers. */
  accept?: string
  /** Files bigger than this are not the reader's. */
  mostBytes?: number
  /** Where to pick the file instead, for a popup that some browsers close under their file dialog. */
  tabAddress: string | undefined
  /** Says what a file with this text would do; a file that cannot be read has none. */
  read: (text: string) => Preview | Promise<Preview>
  /** Whether there is anything to apply. */
  hasNews: (preview: Preview) => boolean
  onApply: (preview: Preview) => void
  /** Draws the preview. */
  children: (preview: Preview) => ComponentChildren
}

/** The field for the file, then the preview with its buttons. */
export function FileImport<Preview>(props: FileImportProps<Preview>) {
  const { words, hint, accept = '.json,application/json', mostBytes = Number.POSITIVE_INFINITY } = props
  const { tabAddress, read, hasNews, onApply, children } = props
  const field = useRef<HTMLInputElement>(null)
  const [found, setFound] = useState<{ preview: Preview } | 'unreadable' | undefined>()
  const pick = async (file: File | undefined) => {
    if (!file) return
    try {
      setFound(file.size > mostBytes ? 'unreadable' : { preview: await read(await textOf(file)) })
    } catch {
      setFound('unreadable')
    }
  }
  const close = () => {
    setFound(undefined)
    if (!field.current) return
    field.current.value = ''
    field.current.focus()
  }
  if (tabAddress) {
    return (
      <a href={tabAddress} target="_blank" rel="noreferrer">
        {words.inTab}
      </a>
    )
  }
  const preview = typeof found === 'object' ? found.preview : undefined
  const isNews = preview !== undefined && hasNews(preview)
  return (
    <>
      <label class="file">
        <span class="label">{words.pick}</span>
        {hint && <span class="hint">{hint}</span>}
        <input
          ref={field}
          type="file"
          accept={accept}
          onChange={(event) => void pick(event.currentTarget.files?.[0])}
        />
      </label>
      <div role="alert">{found === 'unreadable' && <Notice tone="error">{words.unreadable}</Notice>}</div>
      {preview !== undefined && (
        <div class="preview">
          {children(preview)}
          <div class="actions">
            {isNews && (
              <button
                type="button"
                onClick={() => {
                  onApply(preview)
                  close()
                }}
              >
                {words.apply}
              </button>
            )}
            <button type="button" onClick={close}>
              {isNews ? words.cancel : words.close}
            </button>
          </div>
        </div>
      )}
    </>
  )
}
