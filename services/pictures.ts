/** Pictures of the shop's page for a refund request: taken on a click only, kept until the browser closes, never stored. */
import { browser } from 'wxt/browser'
import * as z from '../rules/zod.ts'
import { askTab } from './messages.ts'

export interface Picture {
  /** A `data:` address of the image. */
  image: string
  /** The address of the page without its parameters. */
  page: string
  /** When it was taken (epoch ms). */
  at: number
}

/** `elsewhere`: the tab in sight is not the shop's. `failed`: the browser refused, or has no room. */
export type PictureResult = 'kept' | 'elsewhere' | 'failed'

const Pictures = z.array(
  z.object({ image: z.string().check(z.startsWith('data:image/')), page: z.string(), at: z.number() }),
)
const shops = /^https:\/\/([a-z0-9-]+\.)*(taobao\.com|tmall\.com|tmall\.hk|goofish\.com|alipay\.com)(\/|$)/
const keyOf = (orderId: string) => `pictures:${orderId}`

/** The pictures of an order; none when they cannot be read. */
export async function readPictures(orderId: string): Promise<Picture[]> {
  const key = keyOf(orderId)
  const stored: Record<string, unknown> = await browser.storage.session.get(key).catch(() => ({}))
  const read = Pictures.safeParse(stored[key])
  return read.success ? read.data : []
}

/** A page that takes our marks away has drawn itself anew after so long. */
const drawnMs = 200

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Takes a picture of what can be seen of the tab as the shop made it, without our marks, for an order. Call it on a click: the browser allows it only then. */
export async function takePicture(orderId: string): Promise<PictureResult> {
  try {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
    if (!tab?.url || !shops.test(tab.url)) return 'elsewhere'
    if (tab.id !== undefined && (await askTab(tab.id, 'page:bare', {}))) await wait(drawnMs)
    const image = await browser.tabs.captureVisibleTab({ format: 'jpeg', quality: 80 })
    const { origin, pathname } = new URL(tab.url)
    const pictures = [...(await readPictures(orderId)), { image, page: origin + pathname, at: Date.now() }]
    await browser.storage.session.set({ [keyOf(orderId)]: pictures })
    return 'kept'
  } catch {
    return 'failed'
  }
}

/** Forgets the pictures of an order; returns them, or undefined when the browser refuses. */
export async function forgetPictures(orderId: string): Promise<Picture[] | undefined> {
  const pictures = await readPictures(orderId)
  return browser.storage.session.remove(keyOf(orderId)).then(
    () => pictures,
    () => undefined,
  )
}

/** Brings forgotten pictures of an order back. False when the browser has no room. */
export async function restorePictures(orderId: string, pictures: readonly Picture[]): Promise<boolean> {
  const all = [...pictures, ...(await readPictures(orderId))]
  return browser.storage.session.set({ [keyOf(orderId)]: all }).then(
    () => true,
    () => false,
  )
}
