import type { Migration } from '@souffleur/engine'
import { shardCount } from '../../ownership/shard-of.ts'

/** Who walks which sessions: copies of this service, and the shards that each holds. */
export const shards: Migration = {
  name: '0004-shards',
  up: async (knex) => {
    await knex.raw(`CREATE TABLE conversations.copies (
      copy integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      address text NOT NULL,
      secret text NOT NULL,
      able boolean NOT NULL DEFAULT false,
      beat_at timestamptz NOT NULL DEFAULT now()
    )`)
    await knex.raw('CREATE TABLE conversations.shards (shard integer PRIMARY KEY, owner integer) WITH (fillfactor = 50)')
    await knex.raw('INSERT INTO conversations.shards (shard) SELECT * FROM generate_series(0, ?)', [shardCount - 1])
  },
}
