import type { EngineClient } from '../client/engine-client.ts'
import { partitionOfMessages } from '../core/index.ts'
import { partitionOfKey } from './border-key.ts'
import type { Partition } from './partition.ts'
import type { PartitionClient } from './partition-client.ts'
import { pollPartitions } from './poll-partitions.ts'
import { readKey } from './request-keys.ts'
import { topologyOf } from './topology-of.ts'
import { unknownPartition } from './unknown-partition.ts'

/**
 * Several partitions behind the port: a key names its partition, messages go by their correlation key, deployments to the first, from where all others have
 * them, and what begins something new to each in turn, to those led here where there are any. `clients`: of each partition.
 */
export function createPartitionedEngineClient(partitions: readonly Partition[], clients: readonly PartitionClient[]): EngineClient {
  let turn = 0
  const next = () => {
    const here = partitions.filter(({ isHere }) => isHere)
    const among = here.length ? here : partitions
    return clients[among[turn++ % among.length]!.id - 1]!
  }
  const first = clients[0]!
  const owner = (key: string) => {
    readKey(key)
    return clients[partitionOfKey(key) - 1] ?? refuse(partitionOfKey(key))
  }
  return {
    topology: async () => topologyOf(partitions),
    deployResource: async (request) => first.deployResource(request),
    deleteResource: async (request) => first.deleteResource(request),
    createProcessInstance: async (request) => next().createProcessInstance(request),
    createProcessInstanceWithResult: async (request) => next().createProcessInstanceWithResult(request),
    evaluateDecision: async (request) => next().evaluateDecision(request),
    broadcastSignal: async (request) => next().broadcastSignal(request),
    publishMessage: async (request) => clients[partitionOfMessages(request.correlationKey, clients.length) - 1]!.publishMessage(request),
    activateJobs: (request) => pollPartitions(clients, request),
    streamActivatedJobs: (request, onJob, onReopened) => {
      const streams = clients.map((client) => client.streamActivatedJobs(request, onJob, onReopened))
      return { close: () => streams.forEach((stream) => stream.close()) }
    },
    cancelProcessInstance: async (request) => owner(request.processInstanceKey).cancelProcessInstance(request),
    modifyProcessInstance: async (request) => owner(request.processInstanceKey).modifyProcessInstance(request),
    migrateProcessInstance: async (request) => owner(request.processInstanceKey).migrateProcessInstance(request),
    completeJob: async (request) => owner(request.jobKey).completeJob(request),
    failJob: async (request) => owner(request.jobKey).failJob(request),
    throwError: async (request) => owner(request.jobKey).throwError(request),
    updateJobRetries: async (request) => owner(request.jobKey).updateJobRetries(request),
    updateJobTimeout: async (request) => owner(request.jobKey).updateJobTimeout(request),
    resolveIncident: async (request) => owner(request.incidentKey).resolveIncident(request),
    setVariables: async (request) => owner(request.elementInstanceKey).setVariables(request),
    completeUserTask: async (request) => owner(request.userTaskKey).completeUserTask(request),
    assignUserTask: async (request) => owner(request.userTaskKey).assignUserTask(request),
    updateUserTask: async (request) => owner(request.userTaskKey).updateUserTask(request),
  }
}

function refuse(partitionId: number): never {
  throw unknownPartition(partitionId)
}
