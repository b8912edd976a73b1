import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { orderId, tenOrders } from '../browser/panel-orders.ts'
import { type GuidesPanel, openGuides, until } from './guides-page.tsx'

let panel: GuidesPanel

beforeEach(() => fakeBrowser.reset())
afterEach(() => {
  panel.close()
  vi.restoreAllMocks()
})

describe('phrases', () => {
  const open = async (situation: RegExp, phrase: string) => {
    for (const name of [situation, phrase]) {
      const summaries = [...panel.root.querySelectorAll('summary')]
      const found = summaries.find((one) =>
        typeof name === 'string' ? one.textContent === name : name.test(one.textContent ?? ''),
      )
      const details = found?.closest('details')
      if (!details) throw new Error(`no ${name}`)
      details.open = true
      details.dispatchEvent(new Event('toggle'))
    }
  }

  it('ask for what is missing, and are copied whole', async () => {
    const copied = vi.fn(async (_: string) => undefined)
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(copied)
    panel = await openGuides({ order: orderId(2) }, {}, tenOrders(Date.now()))
    await open(/^Ordered, not shipped/, 'Ship by a date')
    await until(() => expect(panel.text()).toContain('Fill in first: Date'))
    expect(panel.root.querySelector('.zh-text')?.textContent).toContain(`〔Date〕之前发货吗`)
    expect(panel.root.querySelector('.zh-text')?.textContent).toContain(orderId(2))
    panel.type('Date', '2026-12-05')
    await until(() => expect(panel.root.querySelector('.zh-text')?.textContent).toContain('12月5日之前'))
    panel.press('Copy the Chinese')
    await until(() => expect(copied).toHaveBeenCalledWith(expect.stringContaining('12月5日之前发货吗')))
  })

  it('write a request to an agent in two languages', async () => {
    panel = await openGuides()
    panel.ask('agent-orders')
    await until(() => expect(panel.text()).toContain('Write the request'))
    panel.type('Order number', 'KF-2210')
    panel.type('Product', 'Blue cup')
    await until(() => expect(panel.text()).toContain('Order number: KF-2210'))
    const texts = [...panel.root.querySelectorAll('.box .zh-text')].map((one) => one.textContent)
    expect(texts[0]).toContain('Product: Blue cup')
    expect(texts[1]).toContain('订单号：KF-2210')
    expect(texts[1]).toContain('商品名称：Blue cup')
  })
})
