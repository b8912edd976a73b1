/** A mark behind a heading, or below the words of a cell, stays in the box around it; one before words, off what stands there. */
import { afterEach, describe, expect, test, vi } from 'vitest'
import { makeOrderMark } from '../../page/orders/order-marks.ts'

const boxEndsAt = 1000
const view = window as never as Window & typeof globalThis
let mark: ReturnType<typeof makeOrderMark> | undefined

afterEach(() => {
  mark?.remove()
  vi.restoreAllMocks()
})

/** A heading in a box; its text ends at `textEndsAt`, and what the mark says is 100 wide. */
function makeHeading(textEndsAt: () => number) {
  document.body.innerHTML = '<section style="border: 1px solid red"><div><h3>Order status</h3></div></section>'
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const isMark = this.className === 'mark'
    const width = this.hasAttribute('data-tight') ? 20 : 100
    return { right: isMark ? textEndsAt() + width : this.localName === 'section' ? boxEndsAt : 900 } as DOMRect
  })
  const heading = document.querySelector('h3') as HTMLElement
  mark = makeOrderMark(view, new CSSStyleSheet(), 'en')
  mark.plan({ element: heading, side: 'after' })?.()
  mark.root.innerHTML = '<span class="mark"><span class="chip">7d</span><button>More</button></span>'
  return heading
}
const isTight = () => mark?.root.querySelector('.mark')?.hasAttribute('data-tight')
const frame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))

test.each([
  [800, false],
  [901, true],
])('behind a text that ends at %i', async (textEndsAt, tight) => {
  makeHeading(() => textEndsAt)
  await frame()
  expect(isTight()).toBe(tight)
})

test('the text grows when it is translated, and shrinks again', async () => {
  let textEndsAt = 500
  const heading = makeHeading(() => textEndsAt)
  await frame()
  for (const [ends, tight] of [
    [950, true],
    [500, false],
  ] as const) {
    textEndsAt = ends
    heading.prepend(document.createElement('i'))
    await frame()
    expect(isTight()).toBe(tight)
  }
})

describe('below the words of a cell', () => {
  const cellEndsAt = 200

  /** What the mark says is two lines of 20, a low one 16. */
  function makeCell(textEndsAt: () => number) {
    document.body.innerHTML = '<table><tr><td><p>卖家已发货</p></td></tr></table>'
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
      const height = this.hasAttribute('data-low') ? 16 : 40
      return { bottom: this.className === 'mark' ? textEndsAt() + height : cellEndsAt, right: 0 } as DOMRect
    })
    const cell = document.querySelector('td') as HTMLElement
    mark = makeOrderMark(view, new CSSStyleSheet(), 'en')
    mark.plan({ element: cell, side: 'below' })?.()
    mark.root.innerHTML = '<span class="mark"><span class="chip">7d</span><button>More</button></span>'
    return cell
  }

  test('it is low as long as all of it has no room', async () => {
    let textEndsAt = 100
    const cell = makeCell(() => textEndsAt)
    const isLow = () => mark?.root.querySelector('.mark')?.hasAttribute('data-low')
    await frame()
    expect(isLow()).toBe(false)
    for (const [ends, low] of [
      [180, true],
      [150, false],
    ] as const) {
      textEndsAt = ends
      cell.prepend(document.createElement('p'))
      await frame()
      expect(isLow()).toBe(low)
    }
    expect(isTight()).toBe(false)
  })
})

describe('before the words of a status', () => {
  /** The head of an order: what stands left of the status ends at `headEndsAt`; the mark begins at 400, narrow at 420, its button at 480. */
  function makeHead(headEndsAt: () => number) {
    document.body.innerHTML =
      '<nav>Menu</nav><div><div><span>订单号</span><a>订单详情</a></div><div><span class="status">卖家已发货</span></div></div>'
    const rectOf = (top: number, left: number, right: number) =>
      ({ top, bottom: top + 20, left, right, width: right - left, height: 20 }) as DOMRect
    vi.spyOn(Range.prototype, 'getBoundingClientRect').mockImplementation(function (this: Range) {
      return this.startContainer.nodeName === 'NAV' ? rectOf(0, 0, 900) : rectOf(100, 10, headEndsAt())
    })
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
      if (this.matches('nav, section')) return rectOf(0, 0, 900)
      if (this.matches('.below')) return rectOf(130, 10, 100)
      const left = this.hasAttribute('data-tight') ? 480 : this.hasAttribute('data-narrow') ? 420 : 400
      return rectOf(100, left, 500)
    })
    const status = document.querySelector('.status') as HTMLElement
    mark = makeOrderMark(view, new CSSStyleSheet(), 'en')
    mark.plan({ element: status, side: 'before' })?.()
    mark.root.innerHTML = '<span class="mark"><span class="chip">7d</span><button>More</button></span>'
    return status
  }

  test('it is narrow, or only its button, as long as all of it would lie over them', async () => {
    let headEndsAt = 300
    const status = makeHead(() => headEndsAt)
    await frame()
    expect(isTight()).toBe(false)
    for (const [ends, narrow, tight] of [
      [410, true, false],
      [430, true, true],
      [390, false, false],
    ] as const) {
      headEndsAt = ends
      status.append(document.createElement('i'))
      await frame()
      expect([mark?.root.querySelector('.mark')?.hasAttribute('data-narrow'), isTight()]).toEqual([narrow, tight])
    }
  })

  test('a label beside its text gives up the room that the button has not', async () => {
    let headEndsAt = 470
    const status = makeHead(() => headEndsAt)
    const link = document.querySelector('a') as HTMLElement
    // The last one stands on another line.
    link.innerHTML +=
      '<taolens-label data-style="beside" data-fit="small"></taolens-label><taolens-label class="below" data-style="beside"></taolens-label>'
    const [label, below] = [...link.children] as HTMLElement[]
    for (const [ends, fit] of [
      [470, 'small'],
      [490, 'none'],
      [470, 'small'],
      [490, 'none'],
    ] as const) {
      headEndsAt = ends
      status.append(document.createElement('i'))
      await frame()
      expect([label?.dataset.fit, below?.dataset.fit]).toEqual([fit, undefined])
    }
    mark?.remove()
    expect(label?.dataset.fit).toBe('small')
  })

  test('of the orders above, only whether they end above is asked', async () => {
    const status = makeHead(() => 300)
    status.parentElement?.previousElementSibling?.remove()
    const nav = document.querySelector('nav')
    for (let i = 0; i < 3; i++) nav?.before(document.createElement('section'))
    const measured = vi.spyOn(Element.prototype, 'getBoundingClientRect')
    measured.mockClear()
    status.append(document.createElement('i'))
    await frame()
    const asked = measured.mock.contexts.map((element) => (element as Element).localName)
    expect(asked).toContain('nav')
    expect(asked).not.toContain('section')
    expect(isTight()).toBe(false)
  })
})
