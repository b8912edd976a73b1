/** What touches a price makes it another number. */
import { afterEach, expect, test, vi } from 'vitest'
import { isAdjoined } from '../../page/prices/adjoining.ts'
import { layOut, rectOf } from './laid-out.ts'

afterEach(() => vi.restoreAllMocks())

test.each<[string, string, boolean]>([
  ['decimals raised at its end', '<b id="at" data-x="0 50">¥26</b><sup data-x="50 60" data-y="-6 6">90</sup>', true],
  ['decimals drawn behind it and written before', '<i data-x="50 60">.90</i><b id="at" data-x="0 50">¥26</b>', true],
  ['a magnitude behind cents', '<b id="at" data-x="0 50">¥26.90</b><p data-x="50 60">万</p>', true],
  ['a digit over its end', '<b id="at" data-x="0 50">¥26</b><i data-x="40 60">9</i>', true],
  ['a digit in the box around', '<p data-x="0 50"><b id="at" data-x="0 50">¥26</b></p><p data-x="51 60">9</p>', true],
  ['a minus', '<i data-x="0 10">-</i><b id="at" data-x="10 50">¥26</b>', true],
  ['a digit before it', '<i data-x="0 10">1</i><b id="at" data-x="10 50">26元</b>', true],
  ['a blank between', '<b id="at" data-x="0 50">¥26</b><i data-x="54 60">9</i>', false],
  ['another line', '<b id="at" data-x="0 50">¥26</b><i data-x="50 60" data-y="20 40">9</i>', false],
  ['what is hidden', '<b id="at" data-x="0 50">¥26</b><i style="visibility:hidden" data-x="50 60">9</i>', false],
  ['a number behind cents', '<b id="at" data-x="0 50">¥26.90</b><i data-x="50 60">1万+人付款</i>', false],
  ['a number behind a unit', '<b id="at" data-x="0 50">26元</b><i data-x="50 60">2件</i>', false],
  ['words', '<i data-x="0 10">券后</i><b id="at" data-x="10 50">¥26</b><i data-x="50 60">起</i>', false],
  ['another price', '<i data-x="0 10">¥1.00</i><b id="at" data-x="10 50">¥26</b><i data-x="50 60">¥9</i>', false],
])('what touches a price makes it another number: %s: %s', (_, html, isOther) => {
  const text = layOut(`<div data-x="0 400"><span data-x="0 400">${html}</span></div>`)
  const amount = rectOf(text)
  expect(isAdjoined({ amount, line: amount }, [text], new Map())).toBe(isOther)
})
