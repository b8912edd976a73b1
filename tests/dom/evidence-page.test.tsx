import { render } from 'preact'
import { afterEach, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { EvidencePage } from '../../features/orders/evidence/EvidencePage.tsx'
import { evidenceWords } from '../../features/orders/evidence/words.ts'
import { loadSpeech } from '../../locales/load.ts'
import { orderOf } from '../unit/order-facts.ts'

const root = document.createElement('div')
document.body.append(root)
afterEach(() => render(null, root))

const button = (name: string) => [...root.querySelectorAll('button')].find((one) => one.textContent === name)

it.each(['WAIT_SELLER_SEND_GOODS', 'WAIT_BUYER_CONFIRM_GOODS', 'TRADE_FINISHED'] as const)(
  'a request claims nothing until a reason is chosen: %s',
  async (status) => {
    const speech = await loadSpeech(evidenceWords, 'en', ['en'])
    render(<EvidencePage facts={orderOf(status)} pictures={[]} speech={speech} onPrint={() => {}} />, root)
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

it('changes to the text, and pictures, are thrown away and brought back', async () => {
  const speech = await loadSpeech(evidenceWords, 'en', ['en'])
  const pictures = [{ image: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=', page: 'https://www.taobao.com/', at: 1 }]
  await fakeBrowser.storage.session.set({ [`pictures:${orderOf('TRADE_FINISHED').orderId}`]: pictures })
  render(
    <EvidencePage facts={orderOf('TRADE_FINISHED')} pictures={pictures} speech={speech} onPrint={() => {}} />,
    root,
  )
  const select = root.querySelector('select') as HTMLSelectElement
  select.value = 'damaged'
  select.dispatchEvent(new Event('change', { bubbles: true }))
  const text = () => root.querySelector<HTMLTextAreaElement>('#request-text')
  await vi.waitFor(() => expect(text()).not.toBeNull())
  Object.assign(text() ?? {}, { value: 'in my own words' })
  text()?.dispatchEvent(new Event('input', { bubbles: true }))
  await vi.waitFor(() => expect(button('Discard my changes')).toBeDefined())
  button('Discard my changes')?.click()
  await vi.waitFor(() => expect(text()?.value).toContain('The goods arrived damaged'))
  button('Undo')?.click()
  await vi.waitFor(() => expect(text()?.value).toBe('in my own words'))
  button('Remove the picture')?.click()
  await vi.waitFor(() => expect([root.querySelector('figure'), button('Undo')?.disabled]).toEqual([null, false]))
  button('Undo')?.click()
  await vi.waitFor(() => expect(root.querySelector('figure')).not.toBeNull())
})
