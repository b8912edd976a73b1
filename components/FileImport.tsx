/** Bringing something back from a file: pick it, see what it would change, then decide. Knows only its props. */
import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'

export interface FileImportProps<Preview> {
  words: { pick: string; inTab: string; apply: string; cancel: string; close: string }
  /** Where to pick the file instead, for a popup that some browsers close under their file dialog. */
  tabAddress: string | undefined
  /** Says what a file with this text would do; a file that cannot be read has none. */
  read: (text: string) => Promise<Preview>
  /** Whether there is anything to apply. */
  hasNews: (preview: Preview) => boolean
  onApply: (preview: Preview) => void
  /** Draws the preview. */
  children: (preview: Preview) => ComponentChildren
}

/** The field for the file, then the preview with its buttons. */
export function FileImport<Preview>(props: FileImportProps<Preview>) {
  const { words, tabAddress, read, hasNews, onApply, children } = props
  const field = useRef<HTMLInputElement>(null)
  const [found, setFound] = useState<{ preview: Preview } | undefined>()
  const pick = async (file: File | undefined) => {
    if (file) setFound({ preview: await read(await file.text().catch(() => '')) })
  }
  const close = () => {
    setFound(undefined)
    if (field.current) field.current.value = ''
  }
  if (tabAddress) {
    return (
      <a href={tabAddress} target="_blank" rel="noreferrer">
        {words.inTab}
      </a>
    )
  }
  const isNews = found !== undefined && hasNews(found.preview)
  return (
    <>
      <label class="file">
        <span class="label">{words.pick}</span>
        <input
          ref={field}
          type="file"
          accept=".json,application/json"
          onChange={(event) => void pick(event.currentTarget.files?.[0])}
        />
      </label>
      {found && (
        <div class="preview">
          {children(found.preview)}
          <div class="actions">
            {isNews && (
              <button
                type="button"
                onClick={() => {
                  onApply(found.preview)
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
