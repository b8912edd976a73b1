import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { showTitles, type Titles } from '../../page/titles.ts'

const html = `
  <div class="card"><div class="clamp"><a><span class="title">女款连衣裙</span></a></div><b>¥59</b></div>
  <div class="card"><span class="title">花盆</span></div>
  <div class="card row" style="display: flex"><span class="title">雨伞</span><i>x</i></div>
  <div class="card"><span class="title">iPhone</span></div>`

let titles: Titles
let ending: AbortController
let before: string
const ours = () => [...document.querySelectorAll('taolens-title')]
const said = () => ours().map((element) => element.shadowRoot?.textContent)
/** Until mutation observers have run. */
const settled = () => new Promise((resolve) => setTimeout(resolve))

beforeEach(() => {
  document.body.innerHTML = html
  before = document.body.innerHTML
  ending = new AbortController()
  titles = showTitles(window as never, '.title', ending.signal)
})
afterEach(() => ending.abort())

describe('translations of titles', () => {
  test('are of Chinese titles, and none are there before they are asked for', () => {
    expect(titles.list().sort()).toEqual(['女款连衣裙', '花盆', '雨伞'].sort())
    expect(document.body.innerHTML).toBe(before)
  })

  test('stand outside of what cuts lines off, in a row inside the title', () => {
    titles.show('女款连衣裙', 'Dress for women', 'en', 'ltr')
    titles.show('雨伞', 'Umbrella', 'en', 'ltr')
    expect(ours().map((element) => element.previousElementSibling?.className)).toEqual(['clamp', undefined])
    expect(ours()[1]?.parentElement?.className).toBe('title')
    expect(said()).toEqual(['Dress for women', 'Umbrella'])
    expect(ours()[0]?.getAttribute('lang')).toBe('en')
  })

  test('go with the words they translate, and come back with them', async () => {
    titles.show('花盆', 'Flower pot', 'en', 'ltr')
    const text = document.querySelectorAll('.title')[1]?.firstChild as Text
    text.data = '椅子'
    await settled()
    expect(ours()).toEqual([])
    text.data = '花盆'
    await settled()
    expect(said()).toEqual(['Flower pot'])
  })

  test('come to titles that the page adds, and leave with those it removes', async () => {
    titles.show('花盆', 'Flower pot', 'en', 'ltr')
    document.body.insertAdjacentHTML('beforeend', '<p><span class="title">花盆</span></p>')
    await settled()
    expect(said()).toEqual(['Flower pot', 'Flower pot'])
    document.querySelectorAll('.card')[1]?.querySelector('.title')?.remove()
    await settled()
    expect(said()).toEqual(['Flower pot'])
  })

  test('are not copied with the page', async () => {
    titles.show('花盆', 'Flower pot', 'en', 'ltr')
    const card = document.querySelectorAll('.card')[1] as Element
    card.after(card.cloneNode(true))
    await settled()
    expect(said()).toEqual(['Flower pot', 'Flower pot'])
    expect(ours().every((element) => element.shadowRoot)).toBe(true)
  })

  test('leave nothing', async () => {
    titles.show('女款连衣裙', 'Dress', 'en', 'ltr')
    titles.clear()
    expect(document.body.innerHTML).toBe(before)
    titles.show('女款连衣裙', 'Dress', 'en', 'ltr')
    ending.abort()
    expect(document.body.innerHTML).toBe(before)
  })
})
