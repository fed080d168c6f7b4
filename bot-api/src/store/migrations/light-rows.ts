import type { Migration } from '@souffleur/engine'

/**
 * What belongs to a session is written by one writer that joins on the session, and no session that has any is ever deleted: a foreign key would look every row up again and lock the session for it,
 * a third of what storing a step costs.
 */
export const lightRows: Migration = {
  name: '0003-light-rows',
  up: async (knex) => {
    for (const table of ['instances', 'visits', 'function_calls', 'incidents', 'variables']) await knex.raw(`ALTER TABLE conversations.${table} DROP CONSTRAINT ${table}_session_id_fkey`)
  },
}
