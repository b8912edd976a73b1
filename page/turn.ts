/** Turn: ends a task, so that the page can react, and goes on before most else where the browser can do that. */

interface Scheduling {
  scheduler?: { yield: () => Promise<void> }
}

/** Settles in a task of its own; at once where there is no such task. */
export async function nextTurn(view: Window): Promise<void> {
  await (view as Scheduling).scheduler?.yield()
}
