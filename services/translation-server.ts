/** A server that speaks LibreTranslate's language, at an address of the reader's own. Nothing goes to it before he says so. */
import * as z from '../rules/zod.ts'

export type ServerFault = 'tooMany' | 'refused' | 'malformed' | 'moved' | 'slow' | 'unreachable' | 'failed'

/** What went wrong at the server. */
export class ServerError extends Error {
  readonly fault: ServerFault
  constructor(fault: ServerFault) {
    super(fault)
    this.fault = fault
  }
}

export interface Server {
  address: string
  key: string
}

const patienceMs = 20_000
const longestAnswer = 20_000
const Answer = z.object({ translatedText: z.string() })

/** An address as it is kept: without `/translate` and a slash at its end; undefined when it is none of the web. */
export function readServerAddress(typed: string): string | undefined {
  try {
    const { protocol, origin, pathname, username, password } = new URL(typed.trim())
    if (!/^https?:$/.test(protocol) || username || password) return undefined
    return origin + pathname.replace(/\/+(translate\/?)?$/, '')
  } catch {
    return undefined
  }
}

/** Why an address cannot be used: there is none, it holds a login, or it is none of the web. */
export function addressFault(typed: string): 'empty' | 'login' | 'address' {
  if (typed.trim() === '') return 'empty'
  const { username = '', password = '' } = URL.parse(typed.trim()) ?? {}
  return username || password ? 'login' : 'address'
}

/** A redirect is not followed, as titles go to no other host; browsers hide its status. */
function faultOf({ status, type }: Response): ServerFault {
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) return 'moved'
  if (status === 429) return 'tooMany'
  // Something else is there, or at this path.
  if (status === 404 || status === 405) return 'malformed'
  return status === 400 || status === 401 || status === 403 ? 'refused' : 'failed'
}

async function post({ address, key }: Server, text: string, language: string, signal: AbortSignal): Promise<Response> {
  const body = { q: text, source: 'zh', target: language, format: 'text', ...(key && { api_key: key }) }
  return fetch(`${address}/translate`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    credentials: 'omit',
    redirect: 'manual',
    referrerPolicy: 'no-referrer',
    signal,
  })
}

/** The translation of a text. Throws a `ServerError`, or what the signal was aborted with. */
export async function translateByServer(
  server: Server,
  text: string,
  language: string,
  signal: AbortSignal,
  waitMs = patienceMs,
): Promise<string> {
  const late = AbortSignal.timeout(waitMs)
  try {
    const response = await post(server, text, language, AbortSignal.any([signal, late]))
    if (!response.ok) throw new ServerError(faultOf(response))
    const written = await response.text()
    if (written.length > longestAnswer) throw new ServerError('malformed')
    return readAnswer(written)
  } catch (failure) {
    if (signal.aborted || failure instanceof ServerError) throw failure
    throw new ServerError(late.aborted ? 'slow' : 'unreachable')
  }
}

function readAnswer(written: string): string {
  let value: unknown
  try {
    value = JSON.parse(written)
  } catch {
    throw new ServerError('malformed')
  }
  const answer = Answer.safeParse(value)
  if (!answer.success || answer.data.translatedText.trim() === '') throw new ServerError('malformed')
  return answer.data.translatedText.trim()
}
