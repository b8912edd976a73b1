import { expect, test } from 'vitest'
import { readPageState } from '../../services/page-state.ts'

const version = '1.2.3'
const general = { enabled: true, pausedSites: [], pausedFeatures: {}, language: 'auto' }
const state = { version, general, features: { translate: { enabled: true, style: 'replace' } } }

test('reads what this version wrote', () => {
  expect(readPageState(state, version)).toBe(state)
})

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['null', null],
  ['a text', 'garbage'],
  ['a list', [state]],
  ['another version', { ...state, version: '1.2.2' }],
  ['no general settings', { ...state, general: undefined }],
  ['general settings of another shape', { ...state, general: { ...general, enabled: 'yes' } }],
  ['paused features of another shape', { ...state, general: { ...general, pausedFeatures: { tmall: 'prices' } } }],
  ['paused sites of another shape', { ...state, general: { ...general, pausedSites: 'taobao' } }],
  ['no features', { version, general }],
  ['no features at all', { ...state, features: null }],
  ['a feature without settings', { ...state, features: { translate: null } }],
  ['a feature with settings of another shape', { ...state, features: { translate: 1 } }],
])('refuses %s', (_, stored) => {
  expect(readPageState(stored, version)).toBeUndefined()
})
