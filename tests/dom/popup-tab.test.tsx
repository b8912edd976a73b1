import { describe, expect, it, vi } from 'vitest'
import sites from '../../rules/sites.json' with { type: 'json' }
import { type Answer, preparePopups } from './popup-page.ts'

const { open, says, root } = preparePopups()

describe('the tab of the popup', () => {
  it('says when no page of ours answers', async () => {
    await open()
    await says('No shop page in this tab')
    expect(root().textContent).not.toMatch('recognised')
  })

  it('adds up its frames', async () => {
    await open(() => [
      { recognised: 1200, unknown: ['甲', '乙'] },
      { frameId: 3, site: 'alipay', recognised: 15, unknown: ['乙'] },
    ])
    await says('Taobao · 1,215 labels recognised')
    await says('On Taobao')
    await says('2 Chinese texts not recognised')
  })

  it('ignores frames of another tab and of another turn', async () => {
    await open(() => [
      { recognised: 1 },
      { frameId: 1, tabId: 8, recognised: 50 },
      { frameId: 2, turn: 'another', recognised: 50 },
    ])
    await says('1 label recognised')
    expect(root().textContent).not.toMatch('5')
  })

  it('says when a page of it is broken, instead of counting', async () => {
    await open(() => [{ recognised: 4, paused: 'error' }])
    await says('TaoLens stopped here')
    expect(root().textContent).not.toMatch('recognised')
  })

  it('keeps up with the page, and notices when it is left', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    let answers: Answer[] = [{ recognised: 2 }]
    await open(() => answers)
    await says('2 labels recognised')
    answers = [{ recognised: 3 }]
    await vi.advanceTimersByTimeAsync(3000)
    await says('3 labels recognised')
    answers = []
    await vi.advanceTimersByTimeAsync(3000)
    await says('No shop page in this tab')
  })

  it('has a word for every site', async () => {
    for (const { id } of sites) {
      await open(() => [{ site: id }])
      await says(/On [A-Z][a-z]+Active/)
    }
  })
})

describe('the list of unrecognised texts', () => {
  const copy = async () => {
    await open(() => [{ unknown: ['甲', '乙 丙'] }])
    await says('2 Chinese texts not recognised')
    ;(root().querySelector('.copy-list button') as HTMLButtonElement).click()
  }
  const status = () => root().querySelector('.copy-list [role=status]')?.textContent

  it('is copied one a line', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    await copy()
    await vi.waitFor(() => expect(status()).toBe('Copied'))
    expect(write).toHaveBeenCalledExactlyOnceWith('甲\n乙 丙')
  })

  it('says when the browser refuses', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'))
    await copy()
    await vi.waitFor(() => expect(status()).toMatch('The browser refused to copy'))
  })
})

describe('a page that does not look as we know it', () => {
  it('tells of a drifted page, with a diagnosis to copy', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    const drift = { page: 'order-list', missing: ['order-row'], counts: { 'order-row': 0 } }
    await open(() => [{ drift }])
    await says('built in a way TaoLens does not know')
    const buttons = [...root().querySelectorAll('button')]
    buttons.find((one) => one.textContent === 'Copy diagnosis')?.click()
    await vi.waitFor(() => expect(write).toHaveBeenCalledOnce())
    const diagnosis = JSON.parse(write.mock.calls[0]?.[0] ?? '')
    expect(diagnosis).toEqual({ ...drift, version: '1.2.3', browser: expect.any(String) })
    expect(JSON.stringify(diagnosis)).not.toContain('https:')
  })

  it('tells of a drift and of a broken page together, from whatever frame', async () => {
    const drift = { page: 'order-list', missing: ['order-row'], counts: { 'order-row': 0 } }
    await open(() => [{ recognised: 3 }, { frameId: 4, drift }, { frameId: 5, paused: 'error' }])
    await says('built in a way TaoLens does not know')
    await says('TaoLens stopped here')
  })
})
