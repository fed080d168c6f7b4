/** A plain request to begin a conversation or to move one on, as it came. `key`: its `Idempotency-Key`. `text`: its body. `traceparent`: the caller's trace. */
export interface Call { path: string; key: string | undefined; text: string; traceparent: string | undefined }

const starts = '/api/v1/sessions'
const inputs = /^\/api\/v1\/sessions\/([\w-]+)\/input$/

/** Whether a call begins a conversation. */
export const isStart = (path: string): boolean => path === starts

/** The session that a call is about, as the address names it; undefined where it is none that takes inputs. */
export const sessionOf = (path: string): string | undefined => inputs.exec(path)?.[1]

/** Whether calls are taken at an address. */
export const takesCalls = (path: string): boolean => isStart(path) || inputs.test(path)
