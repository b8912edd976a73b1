/**
 * i18next as pages need it. Our options never change (locales/i18n.ts): flat keys, one language without fallback, strings
 * only. What serves other options is taken out, and so is what tells developers, fetches, clones and lists languages.
 */
import { isNode, type Node } from './syntax-tree.ts'

/** Talk for developers. It costs every page a kilobyte, and says nothing unless `debug` is set, which we never do. */
const talk = /^(?:this\.logger|this\.services\.logger|i18n\.logger|baseLogger)\.(?:log|warn|error|deprecate|once)$/

/** Methods of an instance that we never make, as exports of their own. */
const shortcut = /^instance\.(?!createInstance)\w+$/

/** Whole classes: other parts name them, and nothing listens, is fetched or is said. */
const classes: Record<string, string> = {
  EventEmitter: 'class EventEmitter {}',
  LanguageUtil: 'class LanguageUtil {}',
  RegExpCache: 'class RegExpCache {}',
  Logger: 'class Logger {}',
}

/** Functions, and what they keep, that look for other options than ours, for keys made of parts, and for keys given as functions. */
const functions: Record<string, string> = {
  bindMemberFunctions: '() => {}',
  baseLogger: 'undefined',
  deepFind: '(obj, path) => Object.hasOwn(obj, path) ? obj[path] : undefined',
  deepFindWithDefaults: '(data, defaults, path) => deepFind(data, path)',
  get: '() => ({})',
  keysFromSelector: '() => ""',
  looksLikeObjectPathRegExpCache: 'undefined',
  transformOptions: 'options => options',
  withDefaults: 'options => options',
}

/** What we never call, and what is left of i18next neither. */
const unused = [
  'Formatter.addCached',
  'I18n.changeLanguage',
  'I18n.cloneInstance',
  'I18n.dir',
  'I18n.exists',
  'I18n.getFixedT',
  'I18n.hasLoadedNamespace',
  'I18n.hydrate',
  'I18n.loadLanguages',
  'I18n.loadNamespaces',
  'I18n.loadResources',
  'I18n.reloadResources',
  'I18n.setDefaultNamespace',
  'I18n.setResolvedLanguage',
  'I18n.toJSON',
  'I18n.use',
  'Interpolator.init',
  'Interpolator.nest',
  'Interpolator.reset',
  'Interpolator.resetRegExp',
  'PluralResolver.clearCache',
  'PluralResolver.getPluralFormsOfKey',
  'PluralResolver.getSuffixes',
  'PluralResolver.needsPlural',
  'ResourceStore.addNamespaces',
  'ResourceStore.addResourceBundle',
  'ResourceStore.addResources',
  'ResourceStore.getDataByLanguage',
  'ResourceStore.getResourceBundle',
  'ResourceStore.hasLanguageSomeTranslations',
  'ResourceStore.hasResourceBundle',
  'ResourceStore.removeNamespaces',
  'ResourceStore.removeResourceBundle',
  'ResourceStore.toJSON',
  'Translator.changeLanguage',
  'Translator.exists',
  'Translator.extendTranslation',
  'Translator.extractFromKey',
  'Translator.getResource',
  'Translator.getUsedParamsDetails',
  'Translator.hasDefaultValue',
  'Translator.isValidLookup',
]

/** What methods come to with our options. */
const methods: Record<string, string> = {
  'Formatter.add': 'add(name, said) { this.formats[name] = said }',
  'Formatter.constructor': 'constructor() { this.init() }',
  'Formatter.format':
    'format(value, name, lng, options) { const said = this.formats[name];' +
    ' return said && value != null ? said(value, lng, options) : value }',
  'Formatter.init': 'init() { this.formats = { number: (v, lng) => new Intl.NumberFormat(lng).format(v) } }',
  'I18n.constructor': 'constructor() { this.services = {} }',
  'I18n.init':
    'init({ lng, resources }) { const s = this.services;' +
    ' const store = (s.resourceStore = new ResourceStore(resources));' +
    ' s.pluralResolver = new PluralResolver();' +
    ' const formatter = (s.formatter = new Formatter());' +
    ' s.interpolator = new Interpolator((...args) => formatter.format(...args));' +
    ' this.translator = new Translator(s);' +
    ' this.translator.language = lng;' +
    ' this.addResource = (...args) => store.addResource(...args) }',
  'Interpolator.constructor': 'constructor(format) { this.format = format }',
  'Interpolator.interpolate':
    'interpolate(str, data, lng) { return str.replace(/\\{\\{(.+?)\\}\\}/g, (all, name) => {' +
    " const [key, form] = name.split(',').map((part) => part.trim());" +
    ' const value = form ? this.format(deepFind(data, key), form, lng, data) : deepFind(data, key);' +
    " return value === undefined ? (Object.hasOwn(data, name) ? '' : all) : makeString(value) }) }",
  'PluralResolver.constructor': 'constructor() { this.rules = {} }',
  'PluralResolver.getSuffix':
    'getSuffix(code, count, options) {' +
    " return (options.ordinal ? '_ordinal_' : '_') + this.getRule(code, options).select(count) }",
  'PluralResolver.getRule':
    "getRule(code, { ordinal }) { const type = ordinal ? 'ordinal' : 'cardinal';" +
    ' return (this.rules[type] ??= new Intl.PluralRules(code, { type })) }',
  'ResourceStore.constructor': 'constructor(data) { this.data = data }',
  'ResourceStore.addResource': 'addResource(lng, ns, key, value) { ((this.data[lng] ??= {})[ns] ??= {})[key] = value }',
  'ResourceStore.getResource':
    'getResource(lng, ns, key) { const all = this.data[lng]?.[ns];' +
    ' return all && Object.hasOwn(all, key) ? all[key] : undefined }',
  'Translator.constructor': 'constructor(services) { Object.assign(this, services) }',
  'Translator.resolve':
    "resolve(key, opt) { const { ns = 'translation', count, ordinal } = opt; const keys = [key];" +
    ' if (count !== undefined) {' +
    ' const suffix = this.pluralResolver.getSuffix(this.language, count, opt);' +
    " keys.unshift(key + suffix, key + suffix.replace('_ordinal_', '_'));" +
    " if (count === 0 && !ordinal) keys.unshift(key + '_zero');" +
    " keys.push(key + (ordinal ? '_ordinal_other' : '_other')) }" +
    ' for (const one of keys) { const res = this.resourceStore.getResource(this.language, ns, one);' +
    ' if (res) return { res } } return {} }',
  'Translator.translate':
    'translate(key, options) { const opt = { ...options };' +
    ' return this.interpolator.interpolate(this.resolve(key, opt).res || key, opt, this.language, opt) }',
}

const forms: Record<string, string> = {
  ...classes,
  ...functions,
  ...methods,
  ...Object.fromEntries(unused.map((name) => [name, ''])),
}

interface Cut {
  start: number
  end: number
  form: string
  name: string
}

/** What a node becomes; undefined when it stays. */
function cutOf(node: Node, owner: string, code: string): Cut | undefined {
  const textOf = (part: unknown) => code.slice((part as Node).start, (part as Node).end)
  const become = ({ start, end }: Node, name: string, form = forms[name]) =>
    form === undefined ? undefined : { start, end, form, name }
  if (node.type === 'CallExpression')
    return talk.test(textOf(node.callee).replaceAll('?.', '.')) ? become(node, 'talk', 'void 0') : undefined
  if (node.type === 'ClassDeclaration') return become(node, textOf(node.id))
  if (node.type === 'MethodDefinition') return become(node, `${owner}.${textOf(node.key)}`)
  if (node.type === 'FunctionDeclaration' && textOf(node.id) in functions)
    return become(node, textOf(node.id), `const ${textOf(node.id)} = ${functions[textOf(node.id)]};`)
  if (node.type === 'VariableDeclarator' && isNode(node.init) && shortcut.test(textOf(node.init)))
    return become(node.init, 'shortcut', 'void 0')
  const isFunction = node.type === 'VariableDeclarator' && isNode(node.init)
  return isFunction ? become(node.init as Node, textOf(node.id), functions[textOf(node.id)]) : undefined
}

/** The code of i18next with those parts taken out; an error when it is not the code this was written for. */
export function leanI18next(code: string, parse: (code: string) => unknown): string {
  const cuts: Cut[] = []
  const visit = (value: unknown, owner: string): void => {
    const cut = isNode(value) ? cutOf(value, owner, code) : undefined
    if (cut) {
      cuts.push(cut)
      return
    }
    if (typeof value !== 'object' || value === null) return
    const inside =
      isNode(value) && value.type === 'ClassDeclaration' && isNode(value.id) ? (value.id.name as string) : owner
    // Nobody listens to those that are left.
    if (`${inside}.constructor` in methods && isNode(value) && isNode(value.superClass))
      cuts.push({ start: (value.id as Node).end, end: value.superClass.end, form: '', name: 'heritage' })
    for (const part of Object.values(value)) visit(part, inside)
  }
  visit(parse(code), '')
  const wrong = Object.keys(forms).filter((name) => cuts.filter((cut) => cut.name === name).length !== 1)
  if (wrong.length > 0 || !cuts.some(({ name }) => name === 'talk')) {
    throw new Error(`i18next is not what scripts/plugins/lean-i18next.ts was written for: ${wrong.join(', ')}`)
  }
  let lean = code
  for (const { start, end, form } of cuts.sort((a, b) => b.start - a.start)) {
    lean = lean.slice(0, start) + form + lean.slice(end)
  }
  return lean
}
