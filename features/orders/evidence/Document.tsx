/** The request as it is printed. Knows only its props. */
import type { EvidenceDocument, Said } from '../../../core/orders/evidence-document.ts'
import type { Speech } from '../../../locales/i18n.ts'
import { directionOf } from '../../../locales/languages.ts'
import type { Picture } from '../../../services/pictures.ts'

/** One text, each language on a line of its own; what is equal in both stands once. */
function Lines({ said }: { said: Said }) {
  const different = said.filter(({ text }, at) => said.findIndex((one) => one.text === text) === at)
  return (
    <>
      {different.map(({ language, text }) => (
        <span key={language} class="line" lang={language} dir={directionOf(language)}>
          {text}
        </span>
      ))}
    </>
  )
}

/** The pictures, with where and when they were taken. */
export function Pictures({ pictures, say }: { pictures: readonly Picture[]; say: (picture: Picture) => string }) {
  return (
    <>
      {pictures.map((picture) => (
        <figure key={picture.at}>
          <img src={picture.image} alt={say(picture)} />
          <figcaption>{say(picture)}</figcaption>
        </figure>
      ))}
    </>
  )
}

/** The document: a title, tables of facts, a closing. In two languages it is laid out for its Chinese reader. */
export function RequestDocument({ request: { title, opening, sections, closing } }: { request: EvidenceDocument }) {
  const [only, another] = title
  return (
    <div dir={only && !another ? directionOf(only.language) : 'ltr'}>
      <h2>
        <Lines said={title} />
      </h2>
      <p>
        <Lines said={opening} />
      </p>
      {sections.map(({ id, heading, rows }) => (
        <section key={id}>
          <h3>
            <Lines said={heading} />
          </h3>
          <table>
            <tbody>
              {rows.map(({ field, label, value }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two items may have the same price and number.
                <tr key={at} class={field === 'item' ? 'item' : undefined}>
                  <th scope="row">
                    <Lines said={label} />
                  </th>
                  <td>
                    <Lines said={value} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
      <p>
        <Lines said={closing} />
      </p>
    </div>
  )
}

/** When and where a picture was taken, in the reader's words. */
export function sayPicture({ at, page }: Picture, { t, locale }: Speech): string {
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'long' }).format(at)
  return t('pictureTaken', { page, time })
}
