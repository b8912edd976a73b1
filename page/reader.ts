/** Reader: what a feature tells of a text, and what it needs to tell it of texts beside each other. */
import type { Names } from '../core/names.ts'

export interface Said {
  said: string
  /** Only makes sense together with its neighbours. */
  part: boolean
  /** Nothing in it was left in Chinese (a name, what somebody wrote). */
  complete: boolean
}

export interface Reader {
  /** What a text says in the reader's language; undefined when it is not known. */
  read: (text: string) => Said | undefined
  /** What makes two texts one that says something else (scripts/vocabulary/turning-words.ts). */
  turning: readonly RegExp[]
  /** The words that announce somebody's name. */
  names: Names
}
