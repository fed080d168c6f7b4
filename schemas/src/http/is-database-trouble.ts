/** Connection classes and states of Postgres, and codes of the network. */
const trouble = /^(08|57P|53)|^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/

/** What a client, a pool or a time-out says when the connection is gone. */
const sentences = /^Connection (terminated|Error)|^Client has encountered a connection error|^timeout exceeded when trying to connect/

/** Is this an error of a database that cannot be reached for now? No fault of the request, and it passes. */
export function isDatabaseTrouble(error: unknown): boolean {
  const { code, name, message } = error as { code?: string; name?: string; message?: string }
  return trouble.test(code ?? '') || name === 'KnexTimeoutError' || sentences.test(message ?? '')
}
