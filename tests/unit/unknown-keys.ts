/** Tries whether a schema is strict. */

/** Every object of a file, with a key of nobody's added to it. */
export function withUnknownKeys(value: unknown): unknown[] {
  const inside = Array.isArray(value)
    ? value.flatMap((one, at) => withUnknownKeys(one).map((other) => value.with(at, other)))
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, one]) => withUnknownKeys(one).map((other) => ({ ...value, [key]: other })))
      : []
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? [{ ...value, 'no such key': 1 }, ...inside]
    : inside
}
