/** Where a change of the page may concern a price. */
import { expect, test } from 'vitest'
import { makeBook } from '../../page/prices/known.ts'

test('a change in the box of a mark concerns it, and one outside does not', () => {
  document.body.innerHTML = '<main><div><b>￥5</b><i></i></div><div><b>￥6</b><i></i></div></main>'
  const book = makeBook()
  const [five, six] = [...document.querySelectorAll('b')].map((root) => {
    const known = book.note({ anchor: root.firstChild as Text, root })
    return Object.assign(known, { box: root.parentElement })
  })
  const [beside, other] = [...document.querySelectorAll('i')] as Element[] as [Element, Element]
  expect(book.near([beside])).toEqual([five])
  expect(book.near([five?.anchor as Text])).toEqual([five])
  expect(book.near([other, beside])).toEqual([five, six])
  expect(book.near([document.querySelector('main') as Element])).toEqual([])
})
