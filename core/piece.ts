import type { LabelMatch } from './look-up.ts'
import type { TokenKind } from './tokens.ts'

/** A piece of a text: a label, a value with its kind, a word that joins two labels, or text to be left as it is. */
export type Piece =
  | { label: LabelMatch }
  | { value: string; kind: TokenKind }
  | { joint: 'and' | 'or' }
  | { plain: string }
