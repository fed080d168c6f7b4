import type { Migration } from '@souffleur/engine'

/** A note sent again with its key, after a crash or a lost answer, is stored once. */
export const noteKeys: Migration = {
  name: '0002-note-keys',
  up: async (knex) => {
    await knex.raw('ALTER TABLE conversations.notes ADD COLUMN request_key text, ADD UNIQUE (session_id, request_key)')
  },
}
