/** Remembers answers: a question that grows letter by letter asks for most of its words again and again. */

/** A function of a text that answers its last questions out of memory; what it answers must not be changed. */
export function remember<Answer>(answer: (text: string) => Answer, most = 300): (text: string) => Answer {
  const known = new Map<string, { answer: Answer }>()
  return (text) => {
    const before = known.get(text)
    if (before) return before.answer
    const now = { answer: answer(text) }
    for (const oldest of known.keys()) if (known.size >= most) known.delete(oldest)
    known.set(text, now)
    return now.answer
  }
}
