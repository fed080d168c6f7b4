import type { EngineClient } from '@souffleur/engine/client'
import type { Evaluate } from '@souffleur/player/walk'
import type { Channel, ScriptDirectory } from '@souffleur/schemas'
import type { Pool } from 'pg'
import type { Logger } from 'pino'
import type { StepPairs } from './following/step-pairs.ts'
import type { RecordFollower } from './following/record-follower.ts'
import type { Grouped } from './store/grouped.ts'
import type { NewSession } from './store/insert-session.ts'
import type { Requests } from './store/requests.ts'
import type { Admission } from './routes/admission.ts'
import type { Editions } from './sessions/editions.ts'
import type { SessionBook } from './sessions/session-book.ts'
import type { SessionChanges } from './sessions/session-changes.ts'
import type { Turns } from './sessions/turns.ts'
import type { InstanceBook } from './following/instance-book.ts'
import type { SessionWriter } from './following/session-writer.ts'
import type { StepKeeper } from './following/step-keeper.ts'

/** What the use cases of this room share. */
export interface Room {
  database: Pool
  engine: EngineClient
  directory: ScriptDirectory
  evaluate: Evaluate
  patience: Patience
  log: Log
  admission: Admission
  editions: Editions
  book: SessionBook
  changes: SessionChanges
  /** One change of a session at a time, named by its id. */
  turns: Turns
  instances: InstanceBook
  follower: RecordFollower
  writer: SessionWriter
  /** Where the engine is a cluster: what its record stream would tell too late. */
  keeper?: StepKeeper | undefined
  /** Where the engine is a cluster. */
  pairs?: StepPairs | undefined
  requests: Requests
  /** The id of a new session, which is walked here; the same shard for the same key of a start. */
  nameSession(key: string | undefined): string
  /** `limits.unsureStart`, or less in a test. */
  unsureStart: number
  starts: Grouped<NewSession, void>
}

/** How long an answer waits for the next step on each channel, in ms. */
export type Patience = { [channel in Channel]: number }

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>
