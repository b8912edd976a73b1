/** Selection: what the reader has selected on a page. */

/** Runs in the page by itself, so it uses nothing from outside. Nothing but the selection is read, and no password. */
export function readSelection(): string {
  const field = document.activeElement
  if (field instanceof HTMLInputElement && field.type === 'password') return ''
  return String(getSelection() ?? '').slice(0, 400)
}
