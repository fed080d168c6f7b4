import type { EngineClient, ProcessInstanceCreated } from '../client/engine-client.ts'
import { commands, type DecisionEvaluationValue, type DeploymentValue, type ProcessInstanceCreationValue } from '../core/index.ts'
import { toBorderKey } from './border-key.ts'
import { copyDocument } from './copy-document.ts'
import { createInstanceWithResult } from './create-instance-with-result.ts'
import { executeCommand } from './execute-command.ts'
import { executeListenedTo } from './execute-listened-to.ts'
import type { Partition } from './partition.ts'
import { pollJobs } from './poll-jobs.ts'
import { referToOperation } from './refer-to-operation.ts'
import { readKey, routedKey } from './request-keys.ts'
import { toDecisionEvaluation } from './to-decision-evaluation.ts'
import { toDeployResult } from './to-deploy-result.ts'
import { toActivatedJob } from './to-activated-job.ts'
import { toCreateInstance } from './to-create-instance.ts'
import { toJobResult } from './to-job-result.ts'
import { toMigrateInstance } from './to-migrate-instance.ts'
import { toModifyInstance } from './to-modify-instance.ts'
import { topologyOf } from './topology-of.ts'
import { userTaskCalls } from './user-task-calls.ts'

/** The engine of this process behind the port that everything above it knows. */
export function createEmbeddedEngineClient(partition: Partition): EngineClient {
  return { ...clientOf(partition), ...referToOperation(partition, clientOf) }
}

function clientOf(partition: Partition): EngineClient {
  const { id } = partition
  return {
    topology: async () => topologyOf([partition]),

    deployResource: async ({ resources }) => {
      const files = resources.map(({ name, content }) => ({ name, content: typeof content === 'string' ? new TextEncoder().encode(content) : content }))
      return toDeployResult(await executeCommand<DeploymentValue>(partition, (timestamp) => commands.deploy(files, timestamp)))
    },

    createProcessInstance: async (request) => {
      const value = toCreateInstance(request)
      return toCreated((await executeCommand<ProcessInstanceCreationValue>(partition, (timestamp) => commands.createInstance(value, timestamp))).value)
    },

    createProcessInstanceWithResult: async (request) => createInstanceWithResult(partition, request),

    cancelProcessInstance: async ({ processInstanceKey }) => {
      const key = routedKey(id, processInstanceKey)
      await executeCommand(partition, (timestamp) => commands.cancelInstance(key, timestamp))
    },

    activateJobs: (request) => pollJobs(partition, request),

    streamActivatedJobs: ({ type, worker, timeout, fetchVariables = [] }, onJob) => ({
      close: partition.dispatcher.streams.open({ type, worker, timeout, fetchVariables }, (job) => onJob(toActivatedJob(job))),
    }),

    completeJob: async ({ jobKey, variables = {}, result }) => {
      const key = routedKey(id, jobKey)
      const document = copyDocument(variables)
      const said = result && toJobResult(result)
      await executeCommand(partition, (timestamp) => said ? commands.completeJobWithResult(key, { variables: document, result: said }, timestamp) : commands.completeJob(key, document, timestamp))
    },

    failJob: async ({ jobKey, retries, errorMessage = '', retryBackOff = 0, variables = {} }) => {
      const key = routedKey(id, jobKey)
      const value = { retries, errorMessage, retryBackoff: retryBackOff, variables: copyDocument(variables) }
      await executeCommand(partition, (timestamp) => commands.failJob(key, value, timestamp))
    },

    throwError: async ({ jobKey, errorCode, errorMessage = '', variables = {} }) => {
      const key = routedKey(id, jobKey)
      const value = { errorCode, errorMessage, variables: copyDocument(variables) }
      await executeCommand(partition, (timestamp) => commands.throwError(key, value, timestamp))
    },

    updateJobRetries: async ({ jobKey, retries }) => {
      const key = routedKey(id, jobKey)
      await executeCommand(partition, (timestamp) => commands.updateJobRetries(key, retries, timestamp))
    },

    updateJobTimeout: async ({ jobKey, timeout }) => {
      const key = routedKey(id, jobKey)
      await executeCommand(partition, (timestamp) => commands.updateJobTimeout(key, timeout, timestamp))
    },

    publishMessage: async ({ name, correlationKey, timeToLive = 0, messageId = '', variables = {} }) => {
      const value = { name, correlationKey, timeToLive, messageId, variables: copyDocument(variables) }
      const { key } = await executeCommand(partition, (timestamp) => commands.publishMessage(value, timestamp))
      return { key: toBorderKey(key) }
    },

    broadcastSignal: async ({ signalName, variables = {} }) => {
      const value = { signalName, variables: copyDocument(variables) }
      const { key } = await executeCommand(partition, (timestamp) => commands.broadcastSignal(value, timestamp))
      return { key: toBorderKey(key) }
    },

    resolveIncident: async ({ incidentKey }) => {
      const key = routedKey(id, incidentKey)
      await executeCommand(partition, (timestamp) => commands.resolveIncident(key, timestamp))
    },

    setVariables: async ({ elementInstanceKey, variables, local = false }) => {
      const value = { scopeKey: routedKey(id, elementInstanceKey), variables: copyDocument(variables), updateSemantics: local ? 'LOCAL' as const : 'PROPAGATE' as const }
      const { key } = await executeListenedTo(partition, (timestamp) => commands.updateVariables(value, timestamp))
      return { key: toBorderKey(key) }
    },

    ...userTaskCalls(partition),

    modifyProcessInstance: async (request) => {
      const value = toModifyInstance(id, request)
      await executeCommand(partition, (timestamp) => commands.modifyInstance(value, timestamp))
    },

    migrateProcessInstance: async (request) => {
      const value = toMigrateInstance(id, request)
      await executeCommand(partition, (timestamp) => commands.migrateInstance(value, timestamp))
    },

    evaluateDecision: async ({ decisionId = '', decisionKey = '-1', variables = {} }) => {
      const value = { decisionId, decisionKey: readKey(decisionKey), variables: copyDocument(variables) }
      return toDecisionEvaluation(await executeCommand<DecisionEvaluationValue>(partition, (timestamp) => commands.evaluateDecision(value, timestamp)))
    },

    deleteResource: async ({ resourceKey }) => {
      const key = routedKey(id, resourceKey)
      await executeCommand(partition, (timestamp) => commands.deleteResource(key, timestamp))
    },
  }
}

function toCreated({ processDefinitionKey, bpmnProcessId, version, processInstanceKey }: ProcessInstanceCreationValue): ProcessInstanceCreated {
  return { processDefinitionKey: toBorderKey(processDefinitionKey), bpmnProcessId, version, processInstanceKey: toBorderKey(processInstanceKey) }
}
