import { betweenPartitions } from './migrations/between-partitions.ts'
import { decisions } from './migrations/decisions.ts'
import { firstTables } from './migrations/first-tables.ts'
import { forms } from './migrations/forms.ts'
import { linkedResources } from './migrations/linked-resources.ts'
import { logReaders } from './migrations/log-readers.ts'
import { packedLog } from './migrations/packed-log.ts'
import { partitionLeaders } from './migrations/partition-leaders.ts'
import { signalSubscriptions } from './migrations/signal-subscriptions.ts'
import type { SchemaHistory } from './migrate-schema.ts'

/** Where the engine keeps what it knows; nobody else reads its tables. */
export const engineSchema: SchemaHistory = { schema: 'engine', migrations: [firstTables, signalSubscriptions, packedLog, forms, decisions, logReaders, betweenPartitions, partitionLeaders, linkedResources] }
