import type { CreateProcessInstance, ProcessInstanceCreated } from '../client/engine-client.ts'
import { EngineError } from '../client/engine-error.ts'
import type { Variables } from '@souffleur/schemas'
import { commands } from '../core/index.ts'
import { toBorderKey } from './border-key.ts'
import type { AwaitedResult } from './awaited-results.ts'
import { copyDocument } from './copy-document.ts'
import { longestTimeout } from './limits.ts'
import type { Partition } from './partition.ts'
import { toCreateInstance } from './to-create-instance.ts'
import { toEngineError } from './to-engine-error.ts'

export type InstanceWithResult = CreateProcessInstance & { requestTimeout: number; fetchVariables?: string[] }

/** Starts an instance and waits until it completes; rejects with DEADLINE_EXCEEDED when that takes longer than `requestTimeout` ms. */
export function createInstanceWithResult(partition: Partition, request: InstanceWithResult): Promise<ProcessInstanceCreated & { variables: Variables }> {
  const value = { ...toCreateInstance(request), fetchVariables: request.fetchVariables ?? [] }
  return new Promise((resolve, reject) => {
    const onResult = (result: AwaitedResult) => {
      stopTimer()
      resolve(toResult(result))
    }
    const fail = (error: Error) => {
      stopTimer()
      partition.results.forget(number)
      reject(error)
    }
    const number = partition.results.add({ onResult, fail })
    const stopTimer = partition.clock.after(Math.min(request.requestTimeout, longestTimeout), () => fail(tooLate(request.requestTimeout)))
    partition.submit({
      build: (_state, timestamp) => commands.createInstanceWithResult(value, number, timestamp),
      settle: (result) => {
        if (result?.response?.recordType === 'COMMAND_REJECTION') fail(toEngineError(result.response))
      },
      fail,
    })
  })
}

function toResult({ value }: AwaitedResult): ProcessInstanceCreated & { variables: Variables } {
  return {
    processDefinitionKey: toBorderKey(value.processDefinitionKey),
    bpmnProcessId: value.bpmnProcessId,
    version: value.version,
    processInstanceKey: toBorderKey(value.processInstanceKey),
    variables: copyDocument(value.variables),
  }
}

function tooLate(requestTimeout: number): EngineError {
  return new EngineError('DEADLINE_EXCEEDED', `Time out between gateway and broker: the process instance did not complete within ${requestTimeout} ms`)
}
