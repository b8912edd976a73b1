import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { helpSign, type MarkStyle } from '../../page/marks.ts'
import { findPointed } from '../../page/pointed.ts'
import type { Said } from '../../page/reader.ts'
import { fillIn, layOut, nextFrames, visit } from './visit-page.ts'

let controller: AbortController

beforeEach(() => {
  controller = new AbortController()
  fillIn()
  layOut()
  document.body.innerHTML = '<p>付款</p>'
})
afterEach(() => {
  controller.abort()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const read = (text: string): Said | undefined => {
  const said = { 付款: 'Pay', 错误: `Wrong${helpSign}` }[text]
  return said ? { said, part: false, complete: true } : undefined
}
const mark = () => document.querySelector<HTMLElement>('taolens-label')
const say = async (text: string) => {
  const node = [...(document.querySelector('p') as Element).childNodes].find((one) => one instanceof Text) as Text
  node.data = text
  await nextFrames()
}

describe.each<MarkStyle>(['replace', 'beside', 'hover'])('an error with help in the style %s', (style) => {
  test('can be focused, for as long as the page says it', async () => {
    const shown = visit(read, controller.signal, undefined, style)
    await nextFrames()
    expect(mark() === null).toBe(style === 'hover')
    expect(mark()?.tabIndex ?? -1).toBe(-1)
    await say('错误')
    expect(mark()?.shadowRoot?.textContent).toBe('Wrong ⓘ')
    expect(mark()?.tabIndex).toBe(0)
    expect(mark()?.dataset.style).toBe(style === 'hover' ? 'beside' : style)
    expect(findPointed(shown, mark() as Element)?.label).toEqual(['错误'])
    await say('付款')
    expect(mark() === null).toBe(style === 'hover')
    expect(mark()?.hasAttribute('tabindex') ?? false).toBe(false)
    controller.abort()
    expect(document.body.innerHTML).toBe('<p>付款</p>')
  })
})
