/** Boxes at given places in a document that has no layout. */
import { vi } from 'vitest'

/** What a browser computes for a box without a style of its own. */
export const open =
  'overflow-x:visible;overflow-y:visible;border:0 none;background-color:transparent;background-image:none'

/** Elements are where `data-x` (left and right) and `data-y` (top and bottom) say; texts fill what they stand in. */
export function rectOf(node: Node): DOMRect {
  const host = node instanceof ShadowRoot ? node.host : node.parentElement
  const element = node instanceof Element ? node : host
  const ends = (axis: string, usual: string) => (element?.getAttribute(axis) ?? usual).split(' ').map(Number)
  const [[left = 0, right = 0], [top = 0, bottom = 0]] = [ends('data-x', '0 0'), ends('data-y', '0 20')]
  return new DOMRect(left, top, right - left, bottom - top)
}

/** Lays out a page; the text of its price. */
export function layOut(html: string): Text {
  document.body.innerHTML = html
  for (const label of document.querySelectorAll('taolens-label')) label.attachShadow({ mode: 'open' })
  for (const box of document.querySelectorAll('p')) box.setAttribute('style', open)
  vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(1000)
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return rectOf(this)
  })
  Range.prototype.getClientRects = function () {
    return [rectOf(this.startContainer)] as never
  }
  Range.prototype.getBoundingClientRect = function () {
    return rectOf(this.startContainer)
  }
  return document.querySelector('#at')?.firstChild as Text
}
