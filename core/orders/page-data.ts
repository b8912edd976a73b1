/** Careful steps into page data of unknown shape: what is not there, or not of the kind we expect, is undefined. */
import type { PageKind } from '../../rules/schema.ts'
import type { StatusIndex } from './status.ts'

/** Where and when page data was read, and what its words mean. */
export interface ReadContext {
  seenAt: number
  url: string
  pageKind: PageKind
  index: StatusIndex
}

/** The value at a path of keys and positions; undefined when a step leads nowhere. */
export function inside(data: unknown, ...path: (string | number)[]): unknown {
  let value = data
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = (value as Record<string | number, unknown>)[step]
  }
  return value
}

/** The text at a path, without blanks around it; undefined when there is none. */
export function textIn(data: unknown, ...path: (string | number)[]): string | undefined {
  const value = inside(data, ...path)
  return typeof value === 'string' && value.trim() ? value.trim() : undefined
}

/** The list at a path; empty when there is none. */
export function listIn(data: unknown, ...path: (string | number)[]): unknown[] {
  const value = inside(data, ...path)
  return Array.isArray(value) ? value : []
}

/** A number of pieces, given as a number, as `"6"` or as `{count}`; undefined unless a whole number above 0. */
export function quantityIn(data: unknown, ...path: (string | number)[]): number | undefined {
  const value = inside(data, ...path)
  const count = inside(value, 'count') ?? value
  const number = typeof count === 'string' && /^\d{1,6}$/.test(count.trim()) ? Number(count) : count
  return typeof number === 'number' && Number.isInteger(number) && number > 0 ? number : undefined
}

type MaybeAbsent<T> = { [K in keyof T]: T[K] | undefined }

/** The object without the fields that are undefined. */
export function present<T extends object>(fields: MaybeAbsent<T>): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T
}

/** The object without undefined fields, or undefined when nothing is left. */
export function presentAny<T extends object>(fields: MaybeAbsent<T>): T | undefined {
  const found = present<T>(fields)
  return Object.keys(found).length ? found : undefined
}
