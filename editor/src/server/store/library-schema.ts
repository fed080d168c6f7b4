import type { SchemaHistory } from '@souffleur/engine'
import { createLibrary } from './migrations/create-library.ts'
import { versionsElsewhere } from './migrations/versions-elsewhere.ts'

/** Where this room keeps what it knows; nobody else reads its tables. */
export const librarySchema: SchemaHistory = { schema: 'library', migrations: [createLibrary, versionsElsewhere] }
