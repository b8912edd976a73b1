/** The look-up with the reader's own terms. */
import { useEffect, useState } from 'preact/hooks'
import { answer } from '../../../services/messages.ts'
import { comeForward } from '../../../services/own-window.ts'
import type { PanelProps } from '../../feature.ts'
import { LookUp } from './LookUp.tsx'
import { OwnTerms } from './OwnTerms.tsx'
import { useOwnTerms } from './use-dictionaries.ts'

/** Shows what is selected elsewhere too, where the popup stays open: in a tab or a window. */
function useQuestions({ view, go }: PanelProps): void {
  useEffect(() => {
    if (view !== 'tab') return
    const open = new AbortController()
    answer('lookup:ask', open.signal, async ({ text }) => {
      go('lookup', text)
      await comeForward()
      return true
    })
    return () => open.abort()
  }, [view, go])
}

/** Box, answers and own terms. */
export function LookUpPage(props: PanelProps) {
  const { speech, asked, view } = props
  const [question, setQuestion] = useState('')
  const own = useOwnTerms()
  useQuestions(props)
  useEffect(() => {
    if (asked) setQuestion(asked.target)
  }, [asked])
  return (
    <>
      <LookUp speech={speech} own={own.terms} question={question} onAsk={setQuestion} />
      <OwnTerms read={own} speech={speech} proposed={question} inTab={view === 'tab'} />
    </>
  )
}
