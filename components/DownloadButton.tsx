/** A button that makes a file and hands it to the browser's downloads. Knows only its props. */
import { useState } from 'preact/hooks'

export interface DownloadFile {
  name: string
  /** As `text/csv`. */
  type: string
  text: string
}

export interface DownloadButtonProps {
  label: string
  failed: string
  /** Makes the file when it is asked for. */
  onMake: () => Promise<DownloadFile>
}

/** How long the browser may take to fetch the file from memory. */
const keptMs = 60_000

/** The button; a file that cannot be made is said beside it. */
export function DownloadButton({ label, failed, onMake }: DownloadButtonProps) {
  const [hasFailed, setFailed] = useState(false)
  const download = async (page: Document) => {
    try {
      const { name, type, text } = await onMake()
      const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
      setTimeout(() => URL.revokeObjectURL(address), keptMs)
      Object.assign(page.createElement('a'), { href: address, download: name }).click()
      setFailed(false)
    } catch {
      setFailed(true)
    }
  }
  return (
    <span class="copy-button">
      <button type="button" onClick={(event) => void download(event.currentTarget.ownerDocument)}>
        {label}
      </button>
      <span role="status" class="result failed">
        {hasFailed && failed}
      </span>
    </span>
  )
}
