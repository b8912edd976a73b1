import { render } from 'preact'
import { afterEach, expect, it, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { SubOrderFacts } from '../../core/orders/facts.ts'
import { EvidencePage } from '../../features/orders/evidence/EvidencePage.tsx'
import { requestNotes } from '../../features/orders/evidence/notes.ts'
import { evidenceWords } from '../../features/orders/evidence/words.ts'
import { loadSpeech } from '../../locales/load.ts'
import { readPictures } from '../../services/pictures.ts'
import { orderOf } from '../unit/order-facts.ts'

const root = document.createElement('div')
document.body.append(root)
afterEach(() => render(null, root))

const button = (name: string) => [...root.querySelectorAll('button')].find((one) => one.textContent === name)

it.each(['WAIT_SELLER_SEND_GOODS', 'WAIT_BUYER_CONFIRM_GOODS', 'TRADE_FINISHED'] as const)(
  'a request claims nothing until a reason is chosen: %s',
  async (status) => {
    const speech = await loadSpeech(evidenceWords, 'en', ['en'])
    render(
      <EvidencePage
        facts={orderOf(status)}
        pictures={[]}
        notes={[]}
        speech={speech}
        onPictures={() => {}}
        onPrint={() => {}}
      />,
      root,
    )
    const select = root.querySelector('select') as HTMLSelectElement
    expect(select.selectedOptions[0]?.textContent).toBe('Choose a reason')
    expect(root.querySelectorAll(':checked[type=checkbox]')).toHaveLength(0)
    expect(root.querySelector('#request-text, .sheet')).toBeNull()
    expect([button('Copy text'), button('Print or save as PDF')]).toEqual([undefined, undefined])
    select.value = 'damaged'
    select.dispatchEvent(new Event('change', { bubbles: true }))
    await vi.waitFor(() => expect(root.querySelector('.sheet')?.textContent).toContain('The goods arrived damaged'))
    expect(root.querySelector<HTMLTextAreaElement>('#request-text')?.value).toContain('come from me')
    expect(button('Copy text')).toBeDefined()
    expect([...select.options].map(({ value }) => value)).not.toContain('')
  },
)

/** Waits for the sheet and the text of the only language to say the same, line by line, and returns it. */
async function sameInBoth(): Promise<string[]> {
  const rows = () => [...root.querySelectorAll('.sheet tr')].map((row) => row.textContent)
  const lines = () => (root.querySelector<HTMLTextAreaElement>('#request-text')?.value ?? '').split('\n')
  const facts = () => lines().flatMap((line) => (/^[^【].*：/.test(line) ? line.replace('：', '') : []))
  await vi.waitFor(() => expect(rows()).toEqual(facts()))
  return facts()
}

it('the sheet says what the text says, also of two items of one price', async () => {
  const item = (title: string, priceFen = 900) => ({ title, quantity: 1, priceFen })
  const facts = orderOf('TRADE_FINISHED', { items: [item('甲'), item('乙'), item('丙', 800)] })
  const speech = await loadSpeech(evidenceWords, 'en', ['en'])
  const page = { facts, pictures: [], notes: ['Closed.'], speech, onPictures: () => {}, onPrint: () => {} }
  render(<EvidencePage {...page} />, root)
  const [reason, form] = root.querySelectorAll('select')
  const choose = (select: HTMLSelectElement | undefined, value: string) => {
    Object.assign(select ?? {}, { value })
    select?.dispatchEvent(new Event('change', { bubbles: true }))
  }
  choose(form, 'zh')
  choose(reason, 'damaged')
  await vi.waitFor(() => expect(root.querySelectorAll('.sheet tr').length).toBeGreaterThan(8))
  expect(await sameInBoth()).toContain('商品名称乙')
  const boxes = [...root.querySelectorAll<HTMLInputElement>('.checks input')]
  for (const at of [0, 1, 0]) {
    boxes[at]?.click()
    await vi.waitFor(() => expect(root.querySelectorAll('.sheet tr').length).toBeGreaterThan(3))
    await sameInBoth()
  }
  expect(root.textContent).toContain('Closed.')
})

test.each([
  ['TRADE_CLOSED', 'agent', /^Closed after a refund/],
  ['TRADE_CLOSED_BY_TAOBAO', 'unset', /^Closed before payment/],
  ['ALL_CLOSED', 'unset', /does not say whether money came back/],
  ['TRADE_FINISHED', 'agent', /on the agent’s platform, not on Taobao/],
  ['TRADE_FINISHED', 'forwarder', /^$/],
] as const)('%s, %s: what to know before a request', async (status, travel, said) => {
  const { t } = await loadSpeech(evidenceWords, 'en', ['en'])
  expect(requestNotes(orderOf(status), travel, t).join()).toMatch(said)
})

test('of a closed order whose items were all refunded it is known that the money came back', async () => {
  const { t } = await loadSpeech(evidenceWords, 'en', ['en'])
  const refunded = { refund: { status: 'SUCCESS' as const } }
  const noteOf = (...items: SubOrderFacts[]) => requestNotes(orderOf('ALL_CLOSED', { items }), 'unset', t).join()
  expect(noteOf(refunded, refunded)).toMatch(/^Closed after a refund/)
  expect(noteOf(refunded, {})).toMatch(/does not say whether money came back/)
})

it('an item whose money came back is not asked for again', async () => {
  const refunded = { title: '乙', refund: { status: 'SUCCESS' as const } }
  const speech = await loadSpeech(evidenceWords, 'en', ['en'])
  const checked = (items: SubOrderFacts[]) => {
    const page = { pictures: [], notes: [], speech, onPictures: () => {}, onPrint: () => {} }
    render(null, root)
    render(<EvidencePage {...page} facts={orderOf('TRADE_FINISHED', { items })} />, root)
    return [...root.querySelectorAll('.checks:first-of-type :checked')].map((one) => one.parentElement?.textContent)
  }
  expect(checked([{ title: '甲' }, refunded])).toEqual(['甲'])
  expect(checked([refunded, refunded])).toEqual(['乙', '乙'])
})

/** The page of an order with a picture, and a reason chosen. */
async function withPicture(): Promise<void> {
  const speech = await loadSpeech(evidenceWords, 'en', ['en'])
  const facts = orderOf('TRADE_FINISHED')
  const draw = async () => {
    const pictures = await readPictures(facts.orderId)
    render(
      <EvidencePage
        facts={facts}
        pictures={pictures}
        notes={[]}
        onPictures={() => void draw()}
        speech={speech}
        onPrint={() => {}}
      />,
      root,
    )
  }
  await fakeBrowser.storage.session.set({ [key]: [picture] })
  await draw()
  const select = root.querySelector('select') as HTMLSelectElement
  select.value = 'damaged'
  select.dispatchEvent(new Event('change', { bubbles: true }))
  await vi.waitFor(() => expect(button('Remove the picture')).toBeDefined())
}

const key = `pictures:${orderOf('TRADE_FINISHED').orderId}`
const picture = { image: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=', page: 'https://www.taobao.com/', at: 1 }
const figures = () => root.querySelectorAll('figure').length

it('changes to the text are thrown away and brought back', async () => {
  await withPicture()
  const text = () => root.querySelector<HTMLTextAreaElement>('#request-text')
  Object.assign(text() ?? {}, { value: 'in my own words' })
  text()?.dispatchEvent(new Event('input', { bubbles: true }))
  await vi.waitFor(() => expect(button('Discard my changes')).toBeDefined())
  button('Discard my changes')?.click()
  await vi.waitFor(() => expect(text()?.value).toContain('The goods arrived damaged'))
  button('Undo')?.click()
  await vi.waitFor(() => expect(text()?.value).toBe('in my own words'))
})

it('pictures are removed and brought back, those too that were taken while the page was open', async () => {
  await withPicture()
  await fakeBrowser.storage.session.set({ [key]: [picture, { ...picture, at: 2 }] })
  button('Remove the picture')?.click()
  await vi.waitFor(() => expect([figures(), button('Undo')?.disabled]).toEqual([0, false]))
  button('Undo')?.click()
  await vi.waitFor(() => expect(figures()).toBe(2))
  expect(button('Undo')).toBeUndefined()
})

it('says when the browser refuses to remove pictures or to bring them back', async () => {
  await withPicture()
  const { session } = fakeBrowser.storage
  vi.spyOn(session, 'remove').mockRejectedValueOnce(new Error('refused'))
  button('Remove the picture')?.click()
  await vi.waitFor(() => expect(root.querySelector('[role=alert]')?.textContent).toContain('refused'))
  expect(figures()).toBe(1)
  button('Remove the picture')?.click()
  await vi.waitFor(() => expect(button('Undo')).toBeDefined())
  vi.spyOn(session, 'set').mockRejectedValueOnce(new Error('full'))
  button('Undo')?.click()
  await vi.waitFor(() => expect(root.querySelector('[role=alert]')?.textContent).toContain('refused'))
  button('Undo')?.click()
  await vi.waitFor(() => expect([figures(), button('Undo')]).toEqual([1, undefined]))
})
