/** How old what TaoLens knows is: the day on which each kind of data was last checked or taken. */
import calendars from './calendars.json' with { type: 'json' }
import deadlines from './deadlines.json' with { type: 'json' }
import rates from './rates.json' with { type: 'json' }
import routes from './refund-routes.json' with { type: 'json' }

/** The latest day after `checked` anywhere in the data. */
function latestCheck(data: unknown): string {
  const days = [...JSON.stringify(data).matchAll(/"checked":"(\d{4}-\d{2}-\d{2})"/g)].map(([, day = '']) => day)
  return days.sort().at(-1) ?? ''
}

/** Days as `2026-11-22`, by the kind of data. */
export const dataDates = {
  deadlines: latestCheck(deadlines),
  routes: latestCheck(routes),
  calendars: calendars.checked,
  rates: rates.date,
}
