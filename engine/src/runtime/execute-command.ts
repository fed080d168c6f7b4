import type { Command, EngineRecord } from '../core/index.ts'
import type { Partition } from './partition.ts'
import { toEngineError } from './to-engine-error.ts'

/** Sends a command; the event that answers it, once it is committed. Rejects with `EngineError`. */
export function executeCommand<Value = any>(partition: Partition, build: (timestamp: number) => Command): Promise<EngineRecord<Value>> {
  return new Promise((resolve, reject) => partition.submit({
    build: (_state, timestamp) => build(timestamp),
    settle: (result) => {
      const response = result!.response!
      if (response.recordType === 'COMMAND_REJECTION') reject(toEngineError(response))
      else resolve(response)
    },
    fail: reject,
  }))
}
