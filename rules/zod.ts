/** zod, configured once: without code generation, which the extension's content policy forbids. Import it as `* as z`. */
import { config } from 'zod/mini'

config({ jitless: true })

export * from 'zod/mini'
