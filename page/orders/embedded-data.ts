/** Data that a page carries in its own scripts. The text of a script is read; nothing of it is ever run. */

const longestScript = 4_000_000
const parsed = /\b(?:data|detailData)\s*=\s*JSON\.parse\(\s*'((?:[^'\\]|\\[\s\S])*)'\s*\)/
const literal = /\b(?:detailData|data)\s*=\s*(?=\{)/

const escapes: Record<string, string> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v', '0': '\0' }

/** The value of a JavaScript string in single quotes. */
function unquote(text: string): string {
  return text.replace(
    /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(\r\n|[\s\S]))/g,
    (_, wide?: string, narrow?: string, one?: string) => {
      const code = wide ?? narrow
      if (code) return String.fromCharCode(Number.parseInt(code, 16))
      return /^[\r\n\u2028\u2029]/.test(one ?? '') ? '' : (escapes[one ?? ''] ?? one ?? '')
    },
  )
}

/** The text of the object that begins at `start`, to its closing bracket; undefined when it does not close. */
function objectAt(text: string, start: number): string | undefined {
  let depth = 0
  let quoted = false
  for (let i = start; i < text.length; i++) {
    const char = text[i]
    if (quoted) {
      if (char === '\\') i++
      else if (char === '"') quoted = false
    } else if (char === '"') quoted = true
    else if (char === '{') depth++
    else if (char === '}' && --depth === 0) return text.slice(start, i + 1)
  }
  return undefined
}

function parse(json: string | undefined): unknown {
  try {
    return json === undefined ? undefined : JSON.parse(json)
  } catch {
    return undefined
  }
}

/** The data in one script's text: `var data = JSON.parse('…')`, or an object literal that is JSON; else undefined. */
export function dataInScript(text: string): unknown {
  if (text.length > longestScript) return undefined
  const quoted = parsed.exec(text)
  if (quoted) return parse(unquote(quoted[1] as string))
  const object = literal.exec(text)
  return object ? parse(objectAt(text, object.index + object[0].length)) : undefined
}

/** The data of every inline script of a page that has any. */
export function embeddedData(page: Document): unknown[] {
  const inline = [...page.scripts].filter((script) => !script.src && /\b(?:data|detailData)\s*=/.test(script.text))
  return inline.map((script) => dataInScript(script.text)).filter((data) => data !== undefined)
}
