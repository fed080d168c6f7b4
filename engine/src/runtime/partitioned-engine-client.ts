import type { EngineClient } from '../client/engine-client.ts'
import { partitionOfMessages } from '../core/index.ts'
import { partitionOfKey } from './border-key.ts'
import type { PartitionPost } from './connect-partitions.ts'
import { createEmbeddedEngineClient } from './embedded-engine-client.ts'
import { distributionPatience } from './limits.ts'
import type { Partition } from './partition.ts'
import { pollPartitions } from './poll-partitions.ts'
import { readKey } from './request-keys.ts'
import { topologyOf } from './topology-of.ts'
import { unknownPartition } from './unknown-partition.ts'
import { wait } from './wait.ts'

/**
 * Several partitions behind the port: a key names its partition, messages go by their correlation key, deployments to the first, from where all others have
 * them, and what begins something new to each in turn.
 */
export function createPartitionedEngineClient(partitions: readonly Partition[], post: PartitionPost): EngineClient {
  const clients = partitions.map(createEmbeddedEngineClient)
  let turn = 0
  const nextIndex = () => turn++ % clients.length
  const next = () => clients[nextIndex()]!
  const first = clients[0]!
  const owner = (key: string) => {
    readKey(key)
    return clients[partitionOfKey(key) - 1] ?? refuse(partitionOfKey(key))
  }
  const distributed = (from = 1) => Promise.race([post.delivered(from), wait(partitions[0]!.clock, distributionPatience)])
  return {
    topology: async () => topologyOf(partitions),
    deployResource: async (request) => {
      const deployed = await first.deployResource(request)
      await distributed()
      return deployed
    },
    deleteResource: async (request) => {
      await first.deleteResource(request)
      await distributed()
    },
    createProcessInstance: async (request) => next().createProcessInstance(request),
    createProcessInstanceWithResult: async (request) => next().createProcessInstanceWithResult(request),
    evaluateDecision: async (request) => next().evaluateDecision(request),
    broadcastSignal: async (request) => {
      const index = nextIndex()
      const broadcast = await clients[index]!.broadcastSignal(request)
      await distributed(index + 1)
      return broadcast
    },
    publishMessage: async (request) => clients[partitionOfMessages(request.correlationKey, clients.length) - 1]!.publishMessage(request),
    activateJobs: (request) => pollPartitions(partitions, clients, request),
    streamActivatedJobs: (request, onJob) => {
      const streams = clients.map((client) => client.streamActivatedJobs(request, onJob))
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
