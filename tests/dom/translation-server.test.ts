// @vitest-environment node
import { createServer, type Server as HttpServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { addressFault, readServerAddress, translateByServer } from '../../services/translation-server.ts'

let server: HttpServer | undefined

afterEach(() => {
  server?.closeAllConnections()
  server?.close()
  server = undefined
})

/** A server of this machine that answers as the test says; its address. */
async function serve(answer: (body: Record<string, unknown>, response: ServerResponse) => void): Promise<string> {
  server = createServer(async (request: IncomingMessage, response) => {
    let text = ''
    for await (const part of request) text += String(part)
    answer({ ...JSON.parse(text), path: request.url }, response)
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const ask = (address: string, signal = new AbortController().signal, waitMs = 5000) =>
  translateByServer({ address, key: 'secret' }, '花盆', 'en', signal, waitMs)

describe('a translation server', () => {
  test('gets the title, the languages and the key, and its answer is the translation', async () => {
    let asked: unknown
    const address = await serve((body, response) => {
      asked = body
      response.end(JSON.stringify({ translatedText: ' Flower pot ' }))
    })
    expect(await ask(address)).toBe('Flower pot')
    expect(asked).toEqual({
      q: '花盆',
      source: 'zh',
      target: 'en',
      format: 'text',
      api_key: 'secret',
      path: '/translate',
    })
  })

  test.each([
    [429, 'tooMany'],
    [403, 'refused'],
    [400, 'refused'],
    [500, 'failed'],
    [404, 'malformed'],
    [405, 'malformed'],
  ])('that answers %i: %s', async (status, fault) => {
    const address = await serve((_, response) => response.writeHead(status).end('{"error":"no"}'))
    await expect(ask(address)).rejects.toMatchObject({ fault })
  })

  test.each([
    '',
    'hello',
    '{}',
    '{"translatedText":7}',
    '{"translatedText":"  "}',
    '[]',
    `{"translatedText":"${'x'.repeat(30_000)}"}`,
  ])('that answers %j: malformed', async (text) => {
    const address = await serve((_, response) => response.end(text))
    await expect(ask(address)).rejects.toMatchObject({ fault: 'malformed' })
  })

  test('that never answers: slow', async () => {
    const address = await serve(() => undefined)
    await expect(ask(address, undefined, 80)).rejects.toMatchObject({ fault: 'slow' })
  })

  test('that is not there: unreachable', async () => {
    const address = await serve(() => undefined)
    server?.close()
    await expect(ask(address.replace(/\d+$/, '1'))).rejects.toMatchObject({ fault: 'unreachable' })
  })

  test('that sends elsewhere is not followed', async () => {
    const paths: unknown[] = []
    const address = await serve(({ path }, response) => {
      paths.push(path)
      response.writeHead(307, { location: '/elsewhere' }).end()
    })
    await expect(ask(address)).rejects.toMatchObject({ fault: 'moved' })
    expect(paths).toEqual(['/translate'])
  })

  test('is left when the reader leaves', async () => {
    const leaving = new AbortController()
    const address = await serve(() => leaving.abort())
    await expect(ask(address, leaving.signal)).rejects.toMatchObject({ name: 'AbortError' })
  })
})

test.each([
  ['http://localhost:5000', 'http://localhost:5000'],
  [' https://lt.example.org/ ', 'https://lt.example.org'],
  ['https://example.org/api/translate', 'https://example.org/api'],
  ['https://example.org/api/', 'https://example.org/api'],
  ['localhost:5000', undefined],
  ['ftp://example.org', undefined],
  ['javascript:alert(1)', undefined],
  ['https://me:pw@example.org', undefined],
  ['', undefined],
])('the address %j is %j', (typed, address) => {
  expect(readServerAddress(typed)).toBe(address)
})

test.each([
  ['', 'empty'],
  ['  ', 'empty'],
  ['https://user:pw@example.org', 'login'],
  ['https://user@example.org', 'login'],
  ['ftp://example.org', 'address'],
  ['localhost', 'address'],
])('what is wrong with %j: %s', (typed, fault) => {
  expect(addressFault(typed)).toBe(fault)
})
