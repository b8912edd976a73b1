/** zod, configured once: without code generation, which the extension's content policy forbids. */
import * as z from 'zod/mini'

z.config({ jitless: true })

export { z }
