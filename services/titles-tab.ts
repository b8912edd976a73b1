/** The popup's way to the titles of a tab: puts our script there on a click, asks for the titles, shows translations. */
import { browser } from 'wxt/browser'
import { TitleList } from './message-shapes.ts'
import { askTop } from './messages.ts'

/** Puts the script into the tab. False when the browser does not let us: the popup was not opened on that tab. */
export async function enterTab(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: ['/titles.js' as never] })
    return true
  } catch {
    return false
  }
}

/** The titles on the page, those in sight first; undefined when the page is gone. */
export async function titlesIn(tabId: number): Promise<string[] | undefined> {
  const list = TitleList.safeParse(await askTop(tabId, 'titles:list', {}))
  return list.success ? list.data.titles : undefined
}

/** Shows a translation beside every title with this text. False when the page is gone. */
export async function showTitle(tabId: number, text: string, said: string, language: string): Promise<boolean> {
  return (await askTop(tabId, 'titles:show', { text, said, language })) === true
}

/** Takes all translations of titles off the page. */
export async function clearTitles(tabId: number): Promise<void> {
  await askTop(tabId, 'titles:clear', {})
}
