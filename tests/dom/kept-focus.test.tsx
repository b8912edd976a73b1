import { render } from 'preact'
import { useState } from 'preact/hooks'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FileImport } from '../../components/FileImport.tsx'
import { keepFocus } from '../../components/kept-focus.ts'
import { UndoBar } from '../../components/UndoBar.tsx'

let root: HTMLElement
let controller: AbortController
const named = (name: string) =>
  [...root.querySelectorAll('button')].find((one) => one.textContent === name) as HTMLButtonElement
const focused = () => (document.activeElement?.textContent || document.activeElement?.localName) ?? ''

beforeEach(() => {
  root = document.createElement('main')
  document.body.append(root)
  controller = new AbortController()
  keepFocus(root, controller.signal)
})
afterEach(() => {
  controller.abort()
  render(null, root)
  root.remove()
})

/** Presses a button as keys do: with the focus on it. */
function press(name: string): void {
  named(name).focus()
  named(name).click()
}

describe('the focus after what had it is gone', () => {
  it.each<[string, string, string, string]>([
    ['the next one', '<button>a</button><button>X</button><button>b</button>', 'X', 'b'],
    [
      'the last one of the piece',
      '<section><button>a</button><button>X</button></section><button>b</button>',
      'X',
      'a',
    ],
    ['what follows, where the piece has nothing', '<section><button>X</button></section><button>b</button>', 'X', 'b'],
    ['never what throws away', '<button>X</button><button class="danger">b</button><button>c</button>', 'X', 'c'],
    ['never what is off', '<button>X</button><button disabled>b</button><button>c</button>', 'X', 'c'],
    ['the only other one', '<section><button>a</button></section><section><button>X</button></section>', 'X', 'a'],
  ])('is on %s', async (_, html, gone, next) => {
    root.innerHTML = html
    named(gone).focus()
    named(gone).remove()
    await vi.waitFor(() => expect(focused()).toBe(next))
  })

  it('is where somebody else put it, and stays off where it was off', async () => {
    root.innerHTML = '<button>a</button><button>X</button><button>b</button>'
    named('X').focus()
    named('X').remove()
    named('a').focus()
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    expect(focused()).toBe('a')
    named('a').blur()
    named('a').remove()
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    expect(document.activeElement).toBe(document.body)
  })

  it('is on the way back after a row was removed with all of its list, and in the list after that', async () => {
    function List() {
      const [has, setHas] = useState(true)
      return (
        <section>
          {has && (
            <fieldset>
              <button type="button" onClick={() => setHas(false)}>
                Forget
              </button>
            </fieldset>
          )}
          <UndoBar text={has ? '' : 'Forgotten'} undo="Undo" onUndo={() => setHas(true)} />
        </section>
      )
    }
    render(<List />, root)
    press('Forget')
    await vi.waitFor(() => expect(focused()).toBe('Undo'))
    press('Undo')
    await vi.waitFor(() => expect(focused()).toBe('Forget'))
  })
})

describe('a file', () => {
  const words = { pick: 'Pick', inTab: '', apply: 'Use', cancel: 'Cancel', close: 'Close', unreadable: 'Unreadable' }
  const draw = (read: (text: string) => string | Promise<string>, onApply = (_: string) => {}) =>
    render(
      <FileImport words={words} mostBytes={9} tabAddress={undefined} read={read} hasNews={Boolean} onApply={onApply}>
        {(found) => <p>{found}</p>}
      </FileImport>,
      root,
    )
  async function pick(content: BlobPart): Promise<HTMLInputElement> {
    const field = root.querySelector('input') as HTMLInputElement
    Object.defineProperty(field, 'files', { value: [new File([content], 'one.json')], configurable: true })
    field.dispatchEvent(new Event('change', { bubbles: true }))
    return field
  }

  it.each(['Use', 'Cancel'])('gives the focus back to its field after %s', async (name) => {
    const applied: string[] = []
    draw(
      (text) => text,
      (text) => void applied.push(text),
    )
    const field = await pick('news')
    await vi.waitFor(() => expect(named(name)).toBeDefined())
    press(name)
    await vi.waitFor(() => expect(document.activeElement).toBe(field))
    expect(applied).toEqual(name === 'Use' ? ['news'] : [])
  })

  it.each<[string, string, () => Promise<string>]>([
    ['whose preview fails', 'news', () => Promise.reject(new Error('storage'))],
    ['that is too big', 'much too big', () => Promise.resolve('read')],
  ])('%s is said, and the next one is read', async (_, text, read) => {
    draw(read)
    await pick(text)
    await vi.waitFor(() => expect(root.querySelector('[role=alert]')?.textContent).toContain('Unreadable'))
    expect(named('Use')).toBeUndefined()
    draw(() => 'fine')
    await pick('news')
    await vi.waitFor(() => expect(named('Use')).toBeDefined())
    expect(root.querySelector('[role=alert]')?.textContent).toBe('')
  })

  it.each([
    ['in UTF-8', [0xe5, 0xa5, 0xb3]],
    ['in UTF-8 with its mark', [0xef, 0xbb, 0xbf, 0xe5, 0xa5, 0xb3]],
    ['in UTF-16, as spreadsheets write it', [0xff, 0xfe, 0x73, 0x59]],
    ['in UTF-16, the other way round', [0xfe, 0xff, 0x59, 0x73]],
  ])('%s is read', async (_, bytes) => {
    draw((text) => `“${text}”`)
    await pick(Uint8Array.from(bytes))
    await vi.waitFor(() => expect(root.textContent).toContain('“女”'))
  })

  it.each([
    ['GBK', [0xcd, 0xcb, 0xbf, 0xee]],
    ['Big5', [0xa4, 0x6b]],
    ['no encoding at all', [0x00, 0xff, 0xd8, 0xe5]],
  ])('in %s is refused, not read as other words', async (_, bytes) => {
    draw((text) => `“${text}”`)
    await pick(Uint8Array.from(bytes))
    await vi.waitFor(() => expect(root.querySelector('[role=alert]')?.textContent).toContain('Unreadable'))
    expect(root.textContent).not.toContain('“')
  })
})
