/** The address of a translation server of the reader's own. */
import { useId, useState } from 'preact/hooks'
import { Notice } from '../../components/Notice.tsx'
import { UndoBar } from '../../components/UndoBar.tsx'
import { useFollowed } from '../../components/use-followed.ts'
import type { Translate } from '../../locales/i18n.ts'
import { askOnceStored } from '../../services/permissions.ts'
import { askForServer } from '../../services/server-leave.ts'
import { addressFault, readServerAddress } from '../../services/translation-server.ts'
import type { TitlesSettings } from './settings.ts'

export interface ServerFormProps {
  settings: TitlesSettings
  t: Translate
  onChange: (change: Partial<TitlesSettings>) => void
  /** Resolves once what was changed is stored. */
  stored: () => Promise<void>
}

type Server = Pick<TitlesSettings, 'server' | 'serverKey'>

/** Saving asks the browser for leave to reach this one host. */
export function ServerForm({ settings, t, onChange, stored }: ServerFormProps) {
  const id = useId()
  const [server, setServer] = useState(settings.server)
  const [serverKey, setKey] = useState(settings.serverKey)
  const [fault, setFault] = useState<ReturnType<typeof addressFault> | 'permission' | undefined>()
  const [forgotten, setForgotten] = useState<Server | undefined>()
  // What is typed and not saved yet stays; a way back to a server that others have changed since does not.
  const followServer = useFollowed(settings.server, (before) => {
    setServer((typed) => (typed === before ? settings.server : typed))
    setForgotten(undefined)
  })
  const followKey = useFollowed(settings.serverKey, (before) => {
    setKey((typed) => (typed === before ? settings.serverKey : typed))
    setForgotten(undefined)
  })
  const save = async (event: Event) => {
    event.preventDefault()
    const address = readServerAddress(server)
    if (!address) return setFault(addressFault(server))
    const next = { server: address, serverKey: serverKey.trim() }
    const before = { server: settings.server, serverKey: settings.serverKey }
    const isOther = before.server !== next.server || before.serverKey !== next.serverKey
    if (await take(next)) return setForgotten(before.server && isOther ? before : undefined)
    setServer(server)
    setKey(serverKey)
  }
  /** Stores before the answer, under which a popup may be closed; a refusal takes it back. */
  const take = async (next: Server) => {
    const before = { server: settings.server, serverKey: settings.serverKey }
    use(next)
    const isAllowed = await askOnceStored(stored(), () => askForServer(next.server))
    setFault(isAllowed ? undefined : 'permission')
    if (!isAllowed) use(before)
    return isAllowed
  }
  const use = (chosen: Server) => {
    setServer(chosen.server)
    setKey(chosen.serverKey)
    followServer(chosen.server)
    followKey(chosen.serverKey)
    onChange(chosen)
  }
  const forget = () => {
    setFault(undefined)
    setForgotten({ server: settings.server, serverKey: settings.serverKey })
    use({ server: '', serverKey: '' })
  }
  /** The browser took the leave back with the server: it is asked for in the same click. */
  const undo = async () => {
    if (forgotten && (await take(forgotten))) setForgotten(undefined)
  }
  return (
    <details class="server">
      <summary>{t('serverTitle')}</summary>
      <form class="stack" onSubmit={(event) => void save(event)} noValidate>
        <p class="hint">{t('serverHint')}</p>
        <label for={`${id}address`}>{t('serverAddress')}</label>
        <input
          id={`${id}address`}
          type="url"
          placeholder="http://localhost:5000"
          value={server}
          onInput={(event) => {
            setServer(event.currentTarget.value)
            setFault(undefined)
          }}
        />
        <label for={`${id}key`}>{t('serverKey')}</label>
        <input
          id={`${id}key`}
          type="password"
          autocomplete="off"
          value={serverKey}
          onInput={(event) => setKey(event.currentTarget.value)}
        />
        <div class="actions">
          <button type="submit">{t('serverSave')}</button>
          {settings.server && (
            <button type="button" onClick={forget}>
              {t('serverForget')}
            </button>
          )}
        </div>
        <UndoBar
          text={forgotten ? t(settings.server ? 'serverReplaced' : 'serverForgotten') : ''}
          undo={t('serverUndo')}
          onUndo={() => void undo()}
        />
        <div role="alert">{fault && <Notice tone="error">{t(`serverFault.${fault}`)}</Notice>}</div>
      </form>
    </details>
  )
}
