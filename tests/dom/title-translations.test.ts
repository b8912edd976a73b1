import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
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

  test('give way to another translation of the same title', () => {
    titles.show('花盆', 'Flower pot', 'en', 'ltr')
    titles.show('花盆', 'Planter', 'en', 'ltr')
    expect(said()).toEqual(['Planter'])
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

  test('are there once where a title lies in another place for titles', () => {
    document.body.innerHTML = '<p class="title"><span class="title">花盆</span></p>'
    titles.show('花盆', 'Flower pot', 'en', 'ltr')
    expect(said()).toEqual(['Flower pot'])
    expect(titles.list()).toEqual(['花盆'])
  })

  test('leave out what is translated as a label, also when that comes later', async () => {
    document.body.innerHTML = '<p class="title">木色</p>'
    titles.show('木色', 'Wood', 'en', 'ltr')
    expect(said()).toEqual(['Wood'])
    document.querySelector('.title')?.append(document.createElement('taolens-label'))
    await settled()
    expect([titles.list(), ours()]).toEqual([[], []])
  })

  describe('in a layout', () => {
    /** Gives the elements with these classes their places: left, top, right, bottom. */
    function layOut(boxes: Record<string, [number, number, number, number]>): void {
      vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
        const own = this.localName === 'taolens-title' ? 'ours' : this.className
        const [left, top, right, bottom] = boxes[own] ?? [0, 0, 1000, 1000]
        return new DOMRect(left, top, right - left, bottom - top)
      })
    }
    afterEach(() => vi.restoreAllMocks())

    test('stay away where there is no room for them, until the title says something else', async () => {
      document.body.innerHTML = '<div class="option"><span class="title">花盆</span><i>x</i></div>'
      layOut({ option: [0, 0, 100, 32], title: [0, 0, 100, 32], ours: [0, 32, 100, 66] })
      titles.show('花盆', 'Flower pot', 'en', 'ltr')
      expect(ours()).toEqual([])
      document.body.append('x')
      await settled()
      expect(ours()).toEqual([])
      layOut({ option: [0, 0, 100, 80], title: [0, 0, 100, 32], ours: [0, 32, 100, 66] })
      titles.show('椅子', 'Chair', 'en', 'ltr')
      ;(document.querySelector('.title') as Element).textContent = '椅子'
      await settled()
      expect(said()).toEqual(['Chair'])
    })

    test('stay away where their own words are cut off', () => {
      layOut({})
      vi.spyOn(HTMLElement.prototype, 'scrollHeight', 'get').mockReturnValue(66)
      vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(32)
      titles.show('雨伞', 'Umbrella', 'en', 'ltr')
      expect(ours()).toEqual([])
    })

    test('may go on in what scrolls', () => {
      document.body.innerHTML = '<div class="list" style="overflow-y: auto"><span class="title">花盆</span></div>'
      layOut({ list: [0, 0, 100, 32], title: [0, 0, 100, 32], ours: [0, 32, 100, 66] })
      titles.show('花盆', 'Flower pot', 'en', 'ltr')
      expect(said()).toEqual(['Flower pot'])
    })

    test('begin and end under the words of the title', () => {
      document.body.innerHTML =
        '<div class="card"><p class="title" style="display: block; padding: 0 3px 0 2px">花盆</p>¥9</div>'
      layOut({ card: [0, 0, 200, 100], title: [10, 0, 188, 32], ours: [0, 32, 200, 50] })
      titles.show('花盆', 'Flower pot', 'en', 'ltr')
      const { marginLeft, marginRight } = (ours()[0] as HTMLElement).style
      expect([marginLeft, marginRight]).toEqual(['12px', '15px'])
    })
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
