/** What the generated pages share. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../vocabulary/read.ts'

/** The n-th of a list, again from the start when it is over. */
export function pick<One>(list: readonly One[], n: number): One {
  return list[n % list.length] as One
}

/** The style of a fixture page, so that generated pages are laid out as the real ones. */
export function styleOf(fixture: string): string {
  const html = readFileSync(join(root, 'tests', 'fixtures', 'pages', fixture), 'utf8')
  return /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? ''
}

/** A whole page; the script runs at the end of the body. */
export function documentOf(title: string, style: string, body: string, script: string): string {
  const end = script && `<script>${script}</script>`
  return `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title><style>${style}</style></head><body>${body}${end}</body></html>`
}
