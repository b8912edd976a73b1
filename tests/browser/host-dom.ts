/** What a test reads from a page's document. Each function runs in the page and so stands alone. */
import type { Page } from 'puppeteer-core'

export interface PageText {
  data: string
  /** The translations near it: right after it, or in the inline elements around it. */
  said: string[]
}

export interface PageMark {
  said: string
  /** The text right before the mark, and the texts of the elements around both. */
  sources: string[]
}

export interface PageWords {
  texts: PageText[]
  marks: PageMark[]
}

/** Our marks and the page's Chinese texts, in the document, its open shadow roots and its frames. */
export function readWords(): PageWords {
  const words: PageWords = { texts: [], marks: [] }
  const tag = 'taolens-label'
  const silent = 'script,style,noscript,template,textarea,select,title'
  const levels = 3
  const around = (node: Node): Element[] => {
    const elements: Element[] = []
    for (let at = node.parentElement; at && elements.length < levels; at = at.parentElement) elements.push(at)
    return elements
  }
  const saidBy = (mark: Element) => mark.shadowRoot?.textContent ?? ''
  const textBefore = (mark: Node) => {
    const before = mark.previousSibling
    return before?.nodeType === Node.TEXT_NODE ? (before as Text).data : ''
  }
  const takeText = (text: Text) => {
    const parent = text.parentElement
    if (!/[\u3400-\u9fff]/.test(text.data) || !parent?.checkVisibility()) return
    const range = text.ownerDocument.createRange()
    range.selectNode(text)
    const { top, bottom, width } = range.getBoundingClientRect()
    if (width === 0 || bottom < 0 || top > window.innerHeight) return
    const next = text.nextSibling as Element | null
    const own = next?.localName === tag ? [saidBy(next)] : []
    const shared = around(text).flatMap((element) => [...element.querySelectorAll(tag)].map(saidBy))
    words.texts.push({ data: text.data, said: own.length ? own : shared })
  }
  const visit = (root: Node) => {
    for (const child of root.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) takeText(child as Text)
      if (child.nodeType !== Node.ELEMENT_NODE) continue
      const element = child as Element
      if (element.localName === tag) {
        const shared = around(element).map((one) => one.textContent ?? '')
        words.marks.push({ said: saidBy(element), sources: [textBefore(element), ...shared] })
      }
      if (element.localName.startsWith('taolens-') || element.matches(silent)) continue
      if (element.shadowRoot) stack.push(element.shadowRoot)
      const inside = element.localName === 'iframe' && (element as HTMLIFrameElement).contentDocument?.documentElement
      if (inside) stack.push(inside)
      stack.push(element)
    }
  }
  const stack: Node[] = [document]
  for (let at = stack.pop(); at; at = stack.pop()) visit(at)
  return words
}

/** The HTML of the document, its shadow roots and its frames; `stripped`: of a copy without our elements. */
export function readHtml(stripped: boolean): string {
  const roots: string[] = []
  const take = (root: Element | ShadowRoot) => {
    if (stripped) {
      const holder = document.createElement('div')
      for (const node of root instanceof Element ? [root] : root.childNodes) holder.append(node.cloneNode(true))
      for (const one of holder.querySelectorAll('*')) if (one.localName.startsWith('taolens-')) one.remove()
      roots.push(holder.innerHTML)
    } else roots.push('outerHTML' in root ? root.outerHTML : root.innerHTML)
    for (const element of root.querySelectorAll('*')) {
      if (element.localName.startsWith('taolens-')) continue
      if (element.shadowRoot) take(element.shadowRoot)
      const frame = element.localName === 'iframe' && (element as HTMLIFrameElement).contentDocument?.documentElement
      if (frame)
        roots.push(stripped ? frame.outerHTML.replace(/<taolens-\w+[^>]*><\/taolens-\w+>/g, '') : frame.outerHTML)
    }
  }
  take(document.documentElement)
  return roots.join('\n')
}

export interface Traces {
  sheets: number
  highlights: string[]
}

/** What of us can be seen beside the HTML: sheets of the document and its shadow roots, and highlights. */
export function readTraces(): Traces {
  let sheets = document.adoptedStyleSheets.length
  const count = (root: Document | ShadowRoot) => {
    for (const { shadowRoot, localName } of root.querySelectorAll('*')) {
      if (!shadowRoot || localName.startsWith('taolens-')) continue
      sheets += shadowRoot.adoptedStyleSheets.length
      count(shadowRoot)
    }
  }
  count(document)
  return { sheets, highlights: [...CSS.highlights.keys()] }
}

/** Where texts of the page show through our translations, because what covers them was taken away. */
export function readUncovered(): string[] {
  const uncovered = CSS.highlights.has('taolens-covered') ? [] : ['the highlight is gone']
  const look = (root: Document | ShadowRoot) => {
    for (const { shadowRoot, localName, id } of root.querySelectorAll('*')) {
      if (!shadowRoot || localName.startsWith('taolens-')) continue
      look(shadowRoot)
      const rules = shadowRoot.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules])
      const covers = rules.some((rule) => rule.cssText.includes('taolens-covered'))
      if (!covers && shadowRoot.querySelector('taolens-label')) uncovered.push(`no style in ${localName} ${id}`)
    }
  }
  look(document)
  return uncovered
}

/** Remembers every text node, and watches for changes that are not ours alone. */
export function rememberTexts(): void {
  const texts: { node: Text; data: string; parent: Node | null; next: Node | null }[] = []
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT)
  const theirs = (node: Node) => !node.nodeName.toLowerCase().startsWith('taolens-')
  const nextOf = (node: Node) => {
    let next = node.nextSibling
    while (next && !theirs(next)) next = next.nextSibling
    return next
  }
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    texts.push({ node, data: node.data, parent: node.parentNode, next: nextOf(node) })
  }
  const records: string[] = []
  new MutationObserver((seen) => {
    for (const record of seen) {
      const nodes = [...record.addedNodes, ...record.removedNodes]
      if (record.type === 'childList' ? nodes.some(theirs) : theirs(record.target)) {
        records.push(`${record.type} ${record.attributeName ?? ''} of ${record.target.nodeName}`)
      }
    }
  }).observe(document, { childList: true, characterData: true, attributes: true, subtree: true })
  const changed = () => {
    const moved = texts.filter(
      ({ node, data, parent, next }) =>
        !node.isConnected || node.data !== data || node.parentNode !== parent || nextOf(node) !== next,
    )
    return [...records, ...moved.map(({ data }) => `text "${data}"`)]
  }
  Object.assign(window, { changedTexts: changed })
}

/** Counts, for some time, the elements of ours that come. */
function countOurs(ms: number): Promise<number> {
  return new Promise((resolve) => {
    let count = 0
    const observer = new MutationObserver((records) => {
      for (const { addedNodes } of records) {
        for (const node of addedNodes) if (node.nodeName.toLowerCase().startsWith('taolens-')) count++
      }
    })
    observer.observe(document, { childList: true, subtree: true })
    setTimeout(() => {
      observer.disconnect()
      resolve(count)
    }, ms)
  })
}

const settledMs = 2000

/** How many elements of ours come within two seconds: none when neither the page nor we change anything. */
export const comingLater = (page: Page): Promise<number> => page.evaluate(countOurs, settledMs)

export const htmlOf = (page: Page): Promise<string> => page.evaluate(readHtml, false)
export const strippedHtmlOf = (page: Page): Promise<string> => page.evaluate(readHtml, true)
export const tracesOf = (page: Page): Promise<Traces> => page.evaluate(readTraces)
export const changedTextsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { changedTexts: () => string[] }).changedTexts())
export const oursOn = (page: Page): Promise<number> =>
  page.evaluate(() => [...document.querySelectorAll('*')].filter((one) => one.localName.startsWith('taolens-')).length)
