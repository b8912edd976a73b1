/**
 * How i18next is set up: no nesting by dots (ids of labels contain them), no HTML escaping (we only set text). The i18next
 * of our build knows no other way (scripts/plugins/lean-i18next.ts) and does without.
 */
export const i18nextOptions = {
  fallbackLng: false,
  initAsync: false,
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false, skipOnVariables: true },
  returnNull: false,
} as const
