/** The look-up with the reader's own terms: in the popup, and in a window or tab of its own. */
import './lookup.css'
import { useEffect, useState } from 'preact/hooks'
import type { Speech } from '../../locales/i18n.ts'
import { LookUp } from './panel/LookUp.tsx'
import { OwnTerms } from './panel/OwnTerms.tsx'
import { useOwnTerms } from './panel/use-dictionaries.ts'

export interface LookUpPageProps {
  speech: Speech
  /** What is asked at first; another one is asked anew. */
  question: string
  focuses: boolean
  inTab: boolean
}

/** Box, answers and own terms. */
export function LookUpPage({ speech, question: first, focuses, inTab }: LookUpPageProps) {
  const [question, setQuestion] = useState(first)
  const own = useOwnTerms()
  useEffect(() => setQuestion(first), [first])
  return (
    <>
      <LookUp speech={speech} own={own} question={question} onAsk={setQuestion} focuses={focuses} />
      <OwnTerms terms={own} speech={speech} proposed={question} inTab={inTab} />
    </>
  )
}
