/** What a currency is called beside a typed amount: by CLDR, and as people write it. */

/** In these languages everybody may name a currency: those of the shop, and the one that the rest of the world uses. */
const common = ['en', 'zh', 'zh-Hant']
const displays = ['symbol', 'narrowSymbol', 'name'] as const
/** One of each of the forms that a word has behind a number. */
const numbers = [1, 2, 5]
/** Names that CLDR lacks, or has in few languages. */
const everyday: Readonly<Record<string, string>> = {
  CNY: 'RMB CN¥ ¥ 元 圆 圓 块 塊 块钱 塊錢 人民币 人民幣 yuan kuai',
  HKD: '港币 港幣 港元',
  TWD: '台币 台幣 新台币 新臺幣 NTD',
  USD: '美元 美金',
  JPY: '日元 日圆 日圓 日币 日幣 円',
  EUR: '欧元 歐元',
  GBP: '英镑 英鎊',
  SGD: 'S$ SG$ 新币 新幣',
  MOP: 'MOP$ 澳门币 澳門幣',
  AUD: 'A$ AU$ 澳币 澳幣',
  CAD: 'C$ CA$ 加币 加幣',
  KRW: '韩元 韓元 韩币 韓幣',
  MYR: 'RM 马币 馬幣',
  THB: '泰铢 泰銖',
  RUB: 'руб р',
  UAH: 'грн',
  INR: 'Rs',
  PKR: 'Rs',
  LKR: 'Rs',
  NPR: 'Rs',
  PEN: 'S',
  CHF: 'Fr',
}

/** The names and signs in a text: a sign with the Latin letters before it is one (`US$`), points and blanks divide. */
function namesIn(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[a-z]*\p{Sc}|[\p{L}\p{M}]+/gu) ?? []
  )
}

const kept = new Map<string, string[]>()

/** What CLDR has for a currency in a language. Kept: a format is slow to make, and one is wanted at each key. */
function cldrNames(currency: string, locale: string, display: (typeof displays)[number]): string[] {
  const key = `${currency} ${locale} ${display}`
  const known = kept.get(key)
  if (known) return known
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: display,
    maximumFractionDigits: 0,
  })
  const all = numbers.flatMap((number) => format.formatToParts(number))
  const names = namesIn(all.flatMap(({ type, value }) => (type === 'currency' ? [value] : [])).join(' '))
  kept.set(key, names)
  return names
}

function isNameOf(name: string, currency: string, locale: string): boolean {
  if (name === currency.toLowerCase() || namesIn(everyday[currency] ?? '').includes(name)) return true
  return [locale, ...common].some((language) =>
    displays.some((display) => cldrNames(currency, language, display).includes(name)),
  )
}

/** Whether a name is that of some currency: a sign, a code, or a word for one that many people pay with. */
function isCurrency(name: string, locale: string): boolean {
  if (/\p{Sc}/u.test(name) || Intl.supportedValuesOf('currency').includes(name.toUpperCase())) return true
  return Object.keys(everyday).some((currency) => isNameOf(name, currency, locale))
}

/**
 * Whose the words beside a number are: `own` when each of them may name the currency, as `$` does any dollar, `other`
 * when one names another currency, `unknown` when they name none.
 */
export function whoseNames(text: string, currency: string, locale: string): 'own' | 'other' | 'unknown' {
  const strange = namesIn(text).filter((name) => !isNameOf(name, currency, locale))
  if (strange.length === 0) return 'own'
  return strange.some((name) => isCurrency(name, locale)) ? 'other' : 'unknown'
}
