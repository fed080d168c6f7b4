import type { SchemaHistory } from '@souffleur/engine'
import { createRunner } from './migrations/create-runner.ts'

/** Where this room keeps what it knows; nobody else reads its tables. */
export const runnerSchema: SchemaHistory = { schema: 'runner', migrations: [createRunner] }
