import { EngineError } from '../client/engine-error.ts'
import type { Command, EngineRecord } from '../core/index.ts'
import { answerPatience } from './limits.ts'
import type { Partition } from './partition.ts'
import { toEngineError } from './to-engine-error.ts'

/**
 * Sends a command that others may listen to; the event that answers it, which may come with a later command, once that is committed. Rejects with `EngineError`: DEADLINE_EXCEEDED where it takes
 * longer than `answerPatience`.
 */
export function executeListenedTo(partition: Partition, build: (timestamp: number) => Command): Promise<EngineRecord<any>> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => {
      stopTimer()
      partition.results.forget(request)
      reject(error)
    }
    const settle = (answer: EngineRecord<any>) => {
      if (answer.recordType === 'COMMAND_REJECTION') return fail(toEngineError(answer))
      stopTimer()
      partition.results.forget(request)
      resolve(answer)
    }
    const request = partition.results.add({ onResult: settle, fail })
    const stopTimer = partition.clock.after(answerPatience, () => fail(tooLate()))
    partition.submit({
      build: (_state, timestamp) => ({ ...build(timestamp), request }),
      settle: (result) => { if (result!.response) settle(result!.response) },
      fail,
    })
  })
}

function tooLate(): EngineError {
  return new EngineError('DEADLINE_EXCEEDED', `Time out between gateway and broker: those who listen to it did not answer within ${answerPatience} ms`)
}
