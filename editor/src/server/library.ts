import type { EngineClient } from '@souffleur/engine/client'
import type { Knex } from 'knex'
import type { Logger } from 'pino'
import type { EngineTraits } from './publishing/engine-traits.ts'

/** What every part of the library works with. */
export interface Library { database: Knex; engine: EngineClient; traits: EngineTraits; log: Logger }

/** The database, or one transaction on it. */
export type Connection = Knex | Knex.Transaction
