/** `npm run -s gloss -- --locale en [--page order-list]`: Chinese lines in, one JSON object a line out. */
import { answerLines, readOptions } from './vocabulary/answer-lines.ts'

// Who reads the answers may stop before the end.
process.stdout.on('error', () => process.exit())

try {
  const options = readOptions(process.argv.slice(2))
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  process.stdout.write(answerLines(options, Buffer.concat(chunks)))
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 2
}
