import type { ControlledClock, Door, OpenJobStream, RecordStream } from '@souffleur/engine'
import type { EngineClient } from '@souffleur/engine/client'
import type { Logger } from 'pino'
import type { Environment } from '../environment/environment.ts'
import type { Part } from '../front/front-door.ts'
import { openCluster } from './open-cluster.ts'
import { openEmbeddedEngine } from './open-embedded-engine.ts'

/** The engine that everything stands on, wherever it runs. */
export interface OpenEngine {
  client: EngineClient
  records: RecordStream
  /** It is a Zeebe cluster. */
  isCluster: boolean
  /** Several processes carry it at once, and each answers for all: it is a cluster, or they share the partitions of the embedded one. */
  isShared: boolean
  /** Only the embedded engine's, and only where it is controlled. */
  clock?: ControlledClock | undefined
  /** Who streams jobs of it: only the embedded engine's. */
  jobStreams?: () => OpenJobStream[]
  /** What it is, in a line for the console. */
  line: string
  /** How it is now, for the start page. */
  parts(): Promise<Part[]>
  stop(): Promise<void>
}

export interface EngineMeans {
  connectionString: string
  /** Where clients of the embedded engine's gateway come in. */
  door?: Door | undefined
  log: Logger
  say: (line: string) => void
}

/** `ZEEBE_ADDRESS` makes the engine that cluster; without it the embedded one runs in this process. */
export function openEngine(env: Environment, means: EngineMeans): Promise<OpenEngine> {
  return env.zeebe ? openCluster(env.zeebe, env.kafka, means) : openEmbeddedEngine(env, means)
}
