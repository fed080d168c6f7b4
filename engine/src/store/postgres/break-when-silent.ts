import type { Client } from 'pg'

/** How long a database may leave a question without a word before its connection counts as dead, in ms. */
export const answerTimeout = 10_000

/** `pg` keeps its connection to itself; this much of it has been the same since its first versions. */
interface Inside { connection: { stream: { destroy(error: Error): void; on(event: 'data', listener: () => void): void }; on(event: 'readyForQuery', listener: () => void): void } }

/**
 * Breaks the client's connection when it was asked something and nothing has come for `patience` ms: what waits on it fails, and whoever has lent the client throws it away. The network
 * alone may take a quarter of an hour to tell that nobody is there any more.
 */
export function breakWhenSilent(client: Pick<Client, 'query'>, patience = answerTimeout): void {
  const { connection } = client as unknown as Inside
  let open = 0
  const timer = setTimeout(() => {
    if (open > 0) connection.stream.destroy(Object.assign(new Error(`The database has not answered for ${patience / 1_000} s.`), { code: 'ETIMEDOUT' }))
  }, patience).unref()
  const ask = client.query.bind(client) as (...question: unknown[]) => unknown
  client.query = ((...question: unknown[]) => {
    if (++open === 1) timer.refresh()
    return ask(...question)
  }) as Client['query']
  connection.stream.on('data', () => timer.refresh())
  connection.on('readyForQuery', () => { open = Math.max(0, open - 1) })
}
