import type { SchemaHistory } from '@souffleur/engine'
import { firstTables } from './migrations/first-tables.ts'
import { lightRows } from './migrations/light-rows.ts'
import { shards } from './migrations/shards.ts'
import { noteKeys } from './migrations/note-keys.ts'

/** Where this room keeps what it knows; nobody else reads its tables. */
export const conversationsSchema: SchemaHistory = { schema: 'conversations', migrations: [firstTables, noteKeys, lightRows, shards] }
