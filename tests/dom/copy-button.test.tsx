import { render } from 'preact'
import { afterEach, expect, test, vi } from 'vitest'
import { CopyButton } from '../../components/CopyButton.tsx'

const words = { copy: 'Copy', copied: 'Copied', failed: 'Refused' }
const root = document.createElement('div')
afterEach(() => render(null, root))

function show(text: string, copies: boolean, label?: string) {
  const onCopy = vi.fn(async () => copies)
  render(<CopyButton text={text} words={words} onCopy={onCopy} {...(label ? { label } : {})} />, root)
  return onCopy
}
const button = () => root.querySelector('button') as HTMLButtonElement
const status = () => root.querySelector('[role=status]')?.textContent?.trim()

test.each([
  [true, 'Copied'],
  [false, 'Refused'],
])('says beside the button what became of it (%s)', async (copies, said) => {
  const onCopy = show('中文', copies)
  expect(status()).toBe('')
  button().click()
  await vi.waitFor(() => expect(status()).toBe(said))
  expect(onCopy).toHaveBeenCalledWith('中文')
  expect(button().textContent).toBe('Copy')
})

test('another text is not copied yet', async () => {
  show('中文', true)
  button().click()
  await vi.waitFor(() => expect(status()).toBe('Copied'))
  show('别的', true, 'Copy the other')
  expect(status()).toBe('')
  expect(button().getAttribute('aria-label')).toBe('Copy the other')
})
