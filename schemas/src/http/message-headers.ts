/** Headers that belong to one connection, not to what it carries. */
const connectionHeaders = new Set(['connection', 'keep-alive', 'transfer-encoding'])

/** The headers that travel on with a message over another connection. */
export function messageHeaders<Headers extends object>(headers: Headers): Headers {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !connectionHeaders.has(name))) as Headers
}
