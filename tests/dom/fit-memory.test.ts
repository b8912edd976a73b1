import { expect, test, vi } from 'vitest'
import { makeFitMemory } from '../../page/fit-memory.ts'
import type { Mark } from '../../page/marks.ts'

/** A label on a button of this look in a row of that class. */
function markIn(row: string, look = 'trade-button'): Mark {
  document.body.innerHTML = `<div class="${row}"><div class="${look}"><span>申请售后</span></div></div>`
  const text = document.querySelector('span')?.firstChild as Text
  const element = document.createElement('taolens-label')
  const place = { left: 0, right: 48, lines: 1, setting: { scale: 1 } }
  return { said: 'Request after-sales', style: 'replace', texts: [text], place, element } as unknown as Mark
}

test('a label fits as one did in such a place, and not as in another row of such buttons', () => {
  const memory = makeFitMemory()
  const setFit = vi.fn()
  memory.keep(markIn('operate'))
  expect(memory.apply(markIn('operate'), setFit)).toBe(true)
  expect(memory.apply(markIn('operations'), setFit)).toBe(false)
  expect(memory.apply(markIn('operate', 'link'), setFit)).toBe(false)
})
