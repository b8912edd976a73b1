/** Controls of the shop in the order in which they are clicked. Knows only its props. */
import { Fragment } from 'preact'

export interface ClickPathProps {
  /** Each as the spellings it has in Chinese, the most usual first. */
  clicks: readonly (readonly string[])[]
  /** What stands before them. */
  name: string
}

/** The usual spelling in a box, the others after it; nothing without controls. */
export function ClickPath({ clicks, name }: ClickPathProps) {
  if (clicks.length === 0) return null
  return (
    <p class="path">
      <span class="hint">{name}</span>{' '}
      {clicks.map(([usual, ...others], at) => (
        <Fragment key={usual}>
          {at > 0 && <span aria-hidden="true"> › </span>}
          <span class="chip" lang="zh">
            {usual}
          </span>
          {others.length > 0 && (
            <span class="zh" lang="zh">
              {others.map((other) => (
                <Fragment key={other}>
                  {' '}
                  <span>/ {other}</span>
                </Fragment>
              ))}
            </span>
          )}
        </Fragment>
      ))}
    </p>
  )
}
