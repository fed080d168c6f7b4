import { bulkhead } from 'cockatiel'
import { limits } from '../limits.ts'

/** Keeps one slow system from taking all the room. */
export interface Bulkhead {
  executing(): number
  waiting(): number
  /** @throws BulkheadRejectedError when too many wait */
  execute<Answer>(call: () => Promise<Answer>): Promise<Answer>
}

export function openBulkhead({ concurrency = limits.systemCalls, queue = limits.systemQueue }: { concurrency?: number; queue?: number }): Bulkhead {
  const policy = bulkhead(concurrency, queue)
  return { executing: () => concurrency - policy.executionSlots, waiting: () => queue - policy.queueSlots, execute: (call) => policy.execute(call) }
}
