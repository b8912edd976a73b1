/** A text that no dictionary has as a whole, word by word; each word can be looked up. */
import { glossOf } from '../../../core/dictionary/brief.ts'
import type { Piece } from '../../../core/dictionary/segment.ts'
import type { Speech } from '../../../locales/i18n.ts'

export interface PiecesProps {
  pieces: readonly Piece[]
  speech: Speech
  onAsk: (question: string) => void
}

/** A table of three columns; says that the cutting is ours. */
export function Pieces({ pieces, speech: { t }, onAsk }: PiecesProps) {
  return (
    <div class="pieces">
      <p class="hint">{t('lookupPieces')}</p>
      <ul>
        {glossOf(pieces).map(({ at, zh, pinyin, said }) => (
          <li key={at}>
            {said ? (
              <button type="button" class="word" lang="zh" onClick={() => onAsk(zh)}>
                {zh}
              </button>
            ) : (
              <span lang="zh">{zh}</span>
            )}
            <span lang="zh-Latn-pinyin" class="pinyin">
              {pinyin}
            </span>
            <span>{said || (/\p{Script=Han}/u.test(zh) && <span class="hint">{t('lookupPieceUnknown')}</span>)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
