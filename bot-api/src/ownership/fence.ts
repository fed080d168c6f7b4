import type { FilledStatement } from '@souffleur/engine'

/** What Postgres says when `checkFence` fails. */
const divisionByZero = '22012'

/**
 * Inside a transaction: fails it unless the copy holds all these shards, and lets nobody take them before the transaction is over. So a copy that was frozen and lost them while it slept
 * writes nothing.
 */
export function checkFence({ copy, shards }: { copy: number; shards: readonly number[] }): FilledStatement {
  return { statement, values: [`{${shards.join()}}`, copy] }
}

export function isFenced(error: unknown): boolean {
  return (error as { code?: unknown }).code === divisionByZero
}

const statement = { name: 'check-fence', text: `
SELECT 1 / (count(*) = cardinality($1::integer[]))::integer
FROM (SELECT shard FROM conversations.shards WHERE shard = ANY($1) AND owner = $2 ORDER BY shard FOR SHARE) held` }
