import { Query, type Client, type Connection } from 'pg'
import type { Statement } from './statements/statement.ts'

/** A prepared statement with its parameters; a `Buffer` goes out in binary. */
export interface FilledStatement { statement: Statement; values: (Buffer | string | number | undefined)[] }

/**
 * Runs statements in one transaction: all of them or none; their rows are passed over. Rejects with what the first that failed said.
 * They go out as one message chain that ends with a single Sync, which makes them a transaction without BEGIN and COMMIT and lets the server answer once: a round for each statement
 * cost as much as what it did.
 */
export function runTogether(client: Client, statements: readonly FilledStatement[]): Promise<void> {
  return new Promise((resolve, reject) => client.query(new StatementChain(statements, (error) => error ? reject(error) : resolve())))
}

/** Names that a connection has prepared. One that fails in between is not to be trusted any more, so that none is ever taken back. */
const prepared = new WeakMap<Connection, Set<string>>()

/** `pg` takes only queries of its own class on a pipelined connection, and asks it to send itself. */
class StatementChain extends Query {
  readonly #statements: readonly FilledStatement[]

  constructor(statements: readonly FilledStatement[], done: (error: Error | undefined | null) => void) {
    super({ text: '' }, done)
    this.#statements = statements
  }

  override submit = (connection: Connection): void => {
    connection.stream.cork()
    for (const filled of this.#statements) send(connection, filled)
    connection.sync()
    connection.stream.uncork()
  }

  handleDataRow(): void {}

  handleCommandComplete(): void {}
}

function send(connection: Connection, { statement: { name, text }, values }: FilledStatement): void {
  const known = prepared.get(connection) ?? new Set()
  prepared.set(connection, known)
  if (!known.has(name)) connection.parse({ name, text, types: [] }, true)
  known.add(name)
  connection.bind({ statement: name, values: values.map((value) => typeof value === 'number' ? String(value) : value) }, true)
  connection.execute({}, true)
}
