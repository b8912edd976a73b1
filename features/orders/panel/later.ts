/** What the panel does not need for its first rows: an order's details, the files. A chunk of its own. */
export { Data } from './Data.tsx'
export { NoReminders } from './NoReminders.tsx'
export { OrderDetails } from './OrderDetails.tsx'
