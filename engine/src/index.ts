export { startEmbeddedPostgres, type EmbeddedPostgres } from './store/postgres/start-embedded-postgres.ts'
export { migrateSchema, NewerSchemaError, type Migration } from './store/postgres/migrate-schema.ts'
export { DatabaseUnreachableError } from './store/postgres/database-unreachable-error.ts'
export { DataFolderInUseError } from './store/postgres/data-folder-in-use-error.ts'
