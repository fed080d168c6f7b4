import type { Variables } from '@souffleur/schemas'

const fresh = new WeakSet<Variables>()

/** Says of a document that it was read just now, by `parseDocument`, and that nobody else holds it: it need not be copied where it crosses the next border. */
export function markFresh(document: Variables): Variables {
  fresh.add(document)
  return document
}

/** Whether that was said. From now on somebody holds it. */
export const takeFresh = (document: Variables): boolean => fresh.delete(document)
