/** A recorded conversation with a real Zeebe (see README.md). */
export interface Scenario {
  seed: number
  /** Where Zeebe's clock stood still at the beginning, epoch ms; absent where it ran. */
  start?: number
  /** Whether the activations of jobs were recorded too, and what was pushed over streams. */
  jobBatches?: true
  resources: { name: string; content: string }[]
  steps: ScenarioStep[]
  /** Index of the step from which on everything is cancelled. */
  cleanup: number
}

export interface ScenarioStep {
  action: { type: string; [member: string]: any }
  /** When the clock stood still: what it showed before the action, epoch ms. */
  now?: number
  /** gRPC status, its text, and the body of the answer. */
  outcome: { code?: number; details?: string; body?: any }
  events: LevelledEvent[]
  results?: unknown[]
  /** Jobs that went over streams, as their workers got them, by key. */
  pushed?: unknown[]
}

/** `t` is `VALUE_TYPE INTENT`, `k` the key, `v` the value. */
export interface LevelledEvent { t: string; k: string; v: { [member: string]: unknown } }

/** What stands for a tag unique to each run in every name of a scenario. */
export const TAG = 'qTAGq'
