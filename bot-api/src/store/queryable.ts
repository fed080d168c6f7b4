import type { PoolClient } from 'pg'

/** Anything that takes SQL: the pool, or a connection inside a transaction. */
export type Queryable = Pick<PoolClient, 'query'>
