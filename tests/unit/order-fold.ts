/** The fold and the status rules that order tests read with: those that the extension ships. */
import { readFileSync } from 'node:fs'
import { makeFold } from '../../core/fold.ts'
import { makeStatusIndex } from '../../core/orders/status.ts'
import { StatusRules } from '../../rules/statuses.ts'
import { traditionalOf } from '../../scripts/vocabulary/compile.ts'
import { sourceOfRepository } from '../../scripts/vocabulary/read.ts'

const file = new URL('../../rules/statuses.json', import.meta.url)

export const statusRules = StatusRules.parse(JSON.parse(readFileSync(file, 'utf8')))
/** Pairs, Traditional then Simplified. */
export const traditional = traditionalOf(sourceOfRepository().entries)
export const fold = makeFold(traditional)
export const index = makeStatusIndex(statusRules, fold)
