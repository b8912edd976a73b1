import { parseAst } from 'vite'
import { describe, expect, it } from 'vitest'
import { letOnly } from '../../scripts/plugins/let-only.ts'

describe('scripts of pages without const', () => {
  it.each([
    ['const a = 1', 'let a = 1'],
    ['for (const a of [1]) { const b = () => { const c = a } }', 'for (let a of [1]) { let b = () => { let c = a } }'],
    ['const {a} = {a: "const b = 1"}, c = /const d/', 'let {a} = {a: "const b = 1"}, c = /const d/'],
    ['let a = 1; var b = `const`', 'let a = 1; var b = `const`'],
  ])('%s', (code, expected) => {
    expect(letOnly(code, parseAst)).toBe(expected)
  })
})
