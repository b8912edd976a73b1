/** The vocabulary's own fold, read when somebody searches in Chinese: the popup needs nothing else of the vocabulary. */
import { useEffect, useState } from 'preact/hooks'
import { type Fold, hasHan, makeFold } from '../core/fold.ts'
import { loadPack } from '../services/packs.ts'

/** The fold for a search; undefined until the first Chinese character is asked for and the vocabulary is read. */
export function useFold(asked: string, language: string): Fold | undefined {
  const [fold, setFold] = useState<Fold | undefined>()
  const wanted = hasHan(asked)
  useEffect(() => {
    if (!wanted) return
    let left = false
    void loadPack('vocabulary', language).then((pack) => {
      if (pack && !left) setFold(() => makeFold(pack.data.traditional))
    })
    return () => {
      left = true
    }
  }, [wanted, language])
  return fold
}
