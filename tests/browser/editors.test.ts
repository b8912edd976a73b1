/** What is being edited is sent as it stands, so nothing of ours stands in it. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BrowserName } from '../../scripts/browsers.ts'
import { marksOn } from './expected.ts'
import { type Hosts, startHosts, until } from './host-page.ts'

const body = `<p id="label">待付款</p><p id="note">查看物流</p><iframe srcdoc="<p>申请退款</p>"></iframe>`

/** The HTML of the frame's document. */
const frameHtml = (page: Page) =>
  page.evaluate(() => document.querySelector('iframe')?.contentDocument?.body.innerHTML ?? '')

describe.each<BrowserName>(['chromium', 'firefox'])('editors in %s', (name) => {
  let hosts: Hosts

  beforeAll(async () => {
    hosts = await startHosts(name)
    await hosts.set({ enabled: true, style: 'replace' })
  })
  afterAll(() => hosts?.close())

  it('are left when a text that was translated becomes one', async () => {
    const { page } = await hosts.openBody(body)
    await until(async () => (await marksOn(page)) >= 2, true, 'translations')
    await page.evaluate(() => {
      const note = document.getElementById('note') as HTMLElement
      note.contentEditable = 'true'
      note.focus()
    })
    const note = () => page.evaluate(() => document.getElementById('note')?.innerHTML)
    await until(note, '查看物流', 'left')
    await page.evaluate(() => {
      const element = document.getElementById('note') as HTMLElement
      element.textContent = '交易成功'
      ;(document.getElementById('label') as HTMLElement).textContent = '交易关闭'
    })
    await until(
      () => page.evaluate(() => document.querySelector('#label > taolens-label') !== null),
      true,
      'translated',
    )
    expect(await note()).toBe('交易成功')
    await page.close()
  })

  it('are left when a document is one', async () => {
    const { page } = await hosts.openBody(body)
    await until(async () => (await frameHtml(page)).includes('taolens-label'), true, 'a translation in the frame')
    await page.evaluate(() => {
      const frame = document.querySelector('iframe') as HTMLIFrameElement
      ;(frame.contentDocument as Document).designMode = 'on'
    })
    await page.click('iframe')
    await until(() => frameHtml(page), '<p>申请退款</p>', 'left')
    await page.evaluate(() => {
      const inner = (document.querySelector('iframe') as HTMLIFrameElement).contentDocument as Document
      const added = inner.createElement('p')
      added.textContent = '退款成功'
      inner.body.append(added)
      ;(document.getElementById('label') as HTMLElement).textContent = '交易关闭'
    })
    await until(
      () => page.evaluate(() => document.querySelector('#label > taolens-label') !== null),
      true,
      'translated',
    )
    expect(await frameHtml(page)).toBe('<p>申请退款</p><p>退款成功</p>')
    await page.close()
  })
})
