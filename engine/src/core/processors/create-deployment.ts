import { latestDefinition } from '../behaviors/find-definition.ts'
import { closeStarts, openStarts, replaceTimerStarts } from '../behaviors/start-subscriptions.ts'
import { CommandRefused } from '../command-refused.ts'
import type { Processing } from '../processing.ts'
import type { EngineRecord } from '../record.ts'
import { TENANT, type DeploymentValue, type ProcessMetadata } from '../record-values.ts'
import { fromBase64, toBase64 } from '../state/base64.ts'
import { rejections } from '../rejections.ts'
import type { Processor } from './processor.ts'
import { readResources, type DeployableProcess } from './read-resources.ts'

interface Placed { deployable: DeployableProcess; metadata: ProcessMetadata; previous: number | undefined }

/** All resources of a deployment, or none: each process that has changed becomes a new version (zeebe.md 4.12). */
export const createDeployment: Processor<'DEPLOYMENT'> = ({ value }, processing) => {
  const resources = value.resources.map(({ resourceName, resource }) => ({ resourceName, bytes: typeof resource === 'string' ? fromBase64(resource) : resource }))
  const read = readResources(resources)
  if ('problem' in read) return processing.reject(rejections.invalidArgument(read.problem))
  const key = processing.newKey()
  const placed = place(processing, read.processes)
  for (const one of placed) if (!one.metadata.isDuplicate) createProcess(processing, key, one)
  for (const one of placed) if (!one.metadata.isDuplicate) replaceTimers(processing, one)
  const deployment = { ...empty, resources: [], processesMetadata: placed.map(({ metadata }) => metadata) }
  const created = processing.event('DEPLOYMENT', 'CREATED', key, deployment)
  for (const one of placed) if (!one.metadata.isDuplicate) replaceMessageStarts(processing, one)
  processing.event('DEPLOYMENT', 'FULLY_DISTRIBUTED', key, empty)
  return created satisfies EngineRecord<any>
}

const empty: DeploymentValue = { resources: [], processesMetadata: [], decisionRequirementsMetadata: [], decisionsMetadata: [], formMetadata: [], tenantId: TENANT }

/** Which version each process becomes. Where calls are bound to the deployment, what has not changed becomes a new version along with what has. */
function place(processing: Processing, processes: DeployableProcess[]): Placed[] {
  const unchanged = processes.map(deployable => findUnchanged(processing, deployable))
  const travelTogether = unchanged.includes(undefined) && processes.some(({ process }) => process.elements.some(({ calledElement }) => calledElement?.binding === 'deployment'))
  return processes.map((deployable, index) => {
    const duplicate = travelTogether ? undefined : unchanged[index]
    return duplicate ? { deployable, metadata: duplicate, previous: undefined } : newVersion(processing, deployable)
  })
}

/** The latest version, when it has the same bytes and the same resource name. */
function findUnchanged({ state }: Processing, { process: { bpmnProcessId }, resourceName, checksum }: DeployableProcess): ProcessMetadata | undefined {
  const latest = latestDefinition(state, bpmnProcessId)
  const row = latest && state.definitions.get(latest.definition)
  if (!latest || row?.checksum !== checksum || row.resourceName !== resourceName) return undefined
  return { bpmnProcessId, version: latest.version, processDefinitionKey: latest.definition, resourceName, checksum, isDuplicate: true, tenantId: TENANT }
}

function newVersion(processing: Processing, deployable: DeployableProcess): Placed {
  const { process: { bpmnProcessId }, resourceName, checksum } = deployable
  const version = (processing.state.processes.get(bpmnProcessId)?.lastVersion ?? 0) + 1
  const previous = latestDefinition(processing.state, bpmnProcessId)?.definition
  return { deployable, previous, metadata: { bpmnProcessId, version, processDefinitionKey: processing.newKey(), resourceName, checksum, isDuplicate: false, tenantId: TENANT } }
}

function createProcess(processing: Processing, deploymentKey: number, { deployable, metadata }: Placed): void {
  const { bpmnProcessId, version, processDefinitionKey, resourceName, checksum, tenantId } = metadata
  const versionTag = deployable.process.versionTag ?? ''
  processing.event('PROCESS', 'CREATED', processDefinitionKey, {
    bpmnProcessId, version, versionTag, processDefinitionKey, resourceName, checksum, resource: toBase64(deployable.bytes), deploymentKey, tenantId,
  })
}

/** Only the latest version is started by timers; one that cannot be set refuses the deployment. */
function replaceTimers(processing: Processing, { deployable: { process }, metadata: { processDefinitionKey: definition }, previous }: Placed): void {
  const problem = replaceTimerStarts(processing, { definition, process, previous })
  if (problem !== undefined) throw new CommandRefused('PROCESSING_ERROR', problem)
}

/** Only the latest version is started by messages and signals. */
function replaceMessageStarts(processing: Processing, { deployable: { process }, metadata, previous }: Placed): void {
  if (previous !== undefined) closeStarts(processing, previous)
  openStarts(processing, metadata.processDefinitionKey, process)
}
