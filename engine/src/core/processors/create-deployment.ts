import { latestRequirements } from '../behaviors/find-decision.ts'
import { latestDefinition, latestForm, latestResource } from '../behaviors/find-definition.ts'
import { closeStarts, openStarts, replaceTimerStarts } from '../behaviors/start-subscriptions.ts'
import { CommandRefused } from '../command-refused.ts'
import type { ExecutableElement } from '../model/executable-process.ts'
import type { Processing } from '../processing.ts'
import type { EngineRecord } from '../record.ts'
import { TENANT, type DecisionRequirementsMetadata, type DecisionValue, type DeploymentValue, type FormMetadata, type MadeResource, type ProcessMetadata, type ResourceMetadata } from '../record-values.ts'
import { fromBase64, toBase64 } from '../state/base64.ts'
import type { ReadonlyTable } from '../state/table.ts'
import { rejections } from '../rejections.ts'
import { knownDecisions, newDecisions } from './place-decisions.ts'
import { type Deployable, type DeployableDecisions, type DeployableForm, type DeployableProcess, type DeployableResource, idOf, readResources } from './read-resources.ts'
import type { Processor } from './processor.ts'

/** What becomes of one thing that is deployed: a new version with a key of its own, or the version that is there already. Graphs bring their decisions along. */
interface Placed<Kind extends Deployable = Deployable> { deployable: Kind; version: number; key: number; duplicate: boolean; previous: number | undefined; decisions: DecisionValue[] }

/** All resources of a deployment, or none: whatever has changed becomes a new version (zeebe.md 4.12). */
export const createDeployment: Processor<'DEPLOYMENT'> = function* ({ key: sent, value }, processing) {
  if (value.made) return takeDeployment(processing, sent, { ...value, made: value.made })
  const resources = value.resources.map(({ resourceName, resource }) => ({ resourceName, bytes: typeof resource === 'string' ? fromBase64(resource) : resource }))
  const read = yield* readResources(resources)
  if ('problem' in read) return processing.reject(rejections.invalidArgument(read.problem))
  const placed = place(processing, read.deployables)
  const key = processing.newKey()
  const fresh = placed.filter(({ duplicate }) => !duplicate)
  const made = fresh.flatMap((one) => madeOf(key, one))
  for (const one of made) processing.event(one.valueType, 'CREATED', one.key, one.value)
  for (const one of fresh.filter(isProcess)) replaceTimers(processing, one)
  const processesMetadata = placed.filter(isProcess).map(processMetadata)
  const formMetadata = placed.filter(isForm).map(formMetadataOf)
  const decisionRequirementsMetadata = placed.filter(isDecisions).map(requirementsMetadata)
  const decisionsMetadata = placed.flatMap(({ decisions }) => decisions)
  const resourceMetadata = placed.filter(isResource).map(one => resourceMetadataOf(one, key))
  const created = processing.event('DEPLOYMENT', 'CREATED', key, { ...empty, processesMetadata, decisionRequirementsMetadata, decisionsMetadata, formMetadata, ...resourceMetadata.length > 0 && { resourceMetadata } })
  for (const one of fresh.filter(isProcess)) replaceMessageStarts(processing, one)
  processing.distribute('DEPLOYMENT', { intent: 'CREATE', key, value: { ...created.value, made } })
  return created satisfies EngineRecord<any>
}

const empty: DeploymentValue = { resources: [], processesMetadata: [], decisionRequirementsMetadata: [], decisionsMetadata: [], formMetadata: [], tenantId: TENANT }

const isProcess = (placed: Placed): placed is Placed<DeployableProcess> => placed.deployable.kind === 'process'
const isDecisions = (placed: Placed): placed is Placed<DeployableDecisions> => placed.deployable.kind === 'decisions'
const isResource = (placed: Placed): placed is Placed<DeployableResource> => placed.deployable.kind === 'resource'
const isForm = (placed: Placed): placed is Placed<DeployableForm> => placed.deployable.kind === 'form'

/** Which version each becomes. Where calls are bound to the deployment, what has not changed becomes a new version along with what has. */
function place(processing: Processing, deployables: Deployable[]): Placed[] {
  const unchanged = deployables.map(deployable => findUnchanged(processing, deployable))
  const isBound = deployables.some(deployable => deployable.kind === 'process' && deployable.process.elements.some(isBoundToDeployment))
  const travelTogether = unchanged.includes(undefined) && isBound
  return deployables.map((deployable, index) => (travelTogether ? undefined : unchanged[index]) ?? newVersion(processing, deployable))
}

function isBoundToDeployment({ calledElement, calledDecision, userTask, job }: ExecutableElement): boolean {
  return [calledElement, calledDecision, userTask?.formBinding, ...job?.linked ?? []].some(reference => reference?.binding === 'deployment')
}

/** The latest version, when it has the same bytes and the same resource name. A process whose later versions were deleted is not looked at for that. */
function findUnchanged(processing: Processing, deployable: Deployable): Placed | undefined {
  const { state } = processing
  const key = latestOf(state, deployable)
  const row = key === undefined ? undefined : rowsOf(state, deployable).get(key)
  if (key === undefined || row?.checksum !== deployable.checksum || row.resourceName !== deployable.resourceName) return undefined
  if (deployable.kind === 'process' && row.version !== lastVersion(state, deployable)) return undefined
  const decisions = deployable.kind === 'decisions' ? knownDecisions(processing, deployable.model, key) : []
  return decisions && { deployable, version: row.version, key, duplicate: true, previous: undefined, decisions }
}

function latestOf(state: Processing['state'], deployable: Deployable): number | undefined {
  if (deployable.kind === 'decisions') return latestRequirements(state, idOf(deployable))?.requirements
  if (deployable.kind === 'resource') return latestResource(state, idOf(deployable))
  return deployable.kind === 'process' ? latestDefinition(state, idOf(deployable))?.definition : latestForm(state, idOf(deployable))
}

function rowsOf(state: Processing['state'], { kind }: Deployable): ReadonlyTable<number, { version: number; checksum: string; resourceName: string }> {
  return { process: state.definitions, form: state.forms, resource: state.resources, decisions: state.decisionRequirements }[kind]
}

function newVersion(processing: Processing, deployable: Deployable): Placed {
  const { state } = processing
  const key = processing.newKey()
  const decisions = deployable.kind === 'decisions' ? newDecisions(processing, deployable.model, key) : []
  return { deployable, version: lastVersion(state, deployable) + 1, key, duplicate: false, previous: latestOf(state, deployable), decisions }
}

function lastVersion(state: Processing['state'], deployable: Deployable): number {
  if (deployable.kind === 'decisions') return latestRequirements(state, idOf(deployable))?.version ?? 0
  return { process: state.processes, form: state.formIds, resource: state.resourceIds }[deployable.kind].get(idOf(deployable))?.lastVersion ?? 0
}

function processMetadata({ deployable: { process, resourceName, checksum }, version, key, duplicate }: Placed<DeployableProcess>): ProcessMetadata {
  return { bpmnProcessId: process.bpmnProcessId, version, processDefinitionKey: key, resourceName, checksum, duplicate, tenantId: TENANT }
}

function formMetadataOf({ deployable: { formId, resourceName, checksum }, version, key, duplicate }: Placed<DeployableForm>): FormMetadata {
  return { formId, version, formKey: key, resourceName, checksum, duplicate, tenantId: TENANT }
}

/** Of what has not changed the record names this deployment as well. */
function resourceMetadataOf({ deployable: { resourceId, versionTag, resourceName, checksum }, version, key, duplicate }: Placed<DeployableResource>, deploymentKey: number): ResourceMetadata {
  return { resourceId, version, versionTag, resourceKey: key, resourceName, checksum, duplicate, deploymentKey, tenantId: TENANT }
}

function requirementsMetadata({ deployable: { model, resourceName, checksum }, version, key, duplicate }: Placed<DeployableDecisions>): DecisionRequirementsMetadata {
  return {
    decisionRequirementsId: model.id, decisionRequirementsName: model.name, decisionRequirementsVersion: version, decisionRequirementsKey: key,
    namespace: model.namespace, resourceName, checksum, duplicate, tenantId: TENANT,
  }
}

function madeOf(deploymentKey: number, placed: Placed): MadeResource[] {
  const { key } = placed
  const resource = toBase64(placed.deployable.bytes)
  const decisions = placed.decisions.map((value): MadeResource => ({ valueType: 'DECISION', key: value.decisionKey, value: { ...value, deploymentKey, versionTag: versionTagOf(placed, value.decisionId) } }))
  if (isDecisions(placed)) return [{ valueType: 'DECISION_REQUIREMENTS', key, value: { ...requirementsMetadata(placed), resource } }, ...decisions]
  if (isForm(placed)) return [{ valueType: 'FORM', key, value: { ...formMetadataOf(placed), versionTag: placed.deployable.versionTag, resource, deploymentKey } }]
  if (isResource(placed)) return [{ valueType: 'RESOURCE', key, value: { ...resourceMetadataOf(placed, deploymentKey), resource } }]
  if (isProcess(placed)) return [{ valueType: 'PROCESS', key, value: { ...processMetadata(placed), versionTag: placed.deployable.process.versionTag ?? '', resource, deploymentKey } }]
  return decisions
}

/** What the first partition made of a deployment, under the same keys. Timers start instances there only. */
function takeDeployment(processing: Processing, key: number, { made, ...value }: DeploymentValue & { made: MadeResource[] }): void {
  const processes = made.filter((one) => one.valueType === 'PROCESS')
  const previous = new Map(processes.map((one) => [one.key, latestDefinition(processing.state, one.value.bpmnProcessId)?.definition]))
  for (const one of made) processing.event(one.valueType, 'CREATED', one.key, one.value)
  processing.event('DEPLOYMENT', 'CREATED', key, value)
  for (const { key: definition } of processes) {
    const before = previous.get(definition)
    if (before !== undefined) closeStarts(processing, before)
    openStarts(processing, definition, processing.state.process(definition))
  }
}

function versionTagOf({ deployable }: Placed, decisionId: string): string {
  return deployable.kind === 'decisions' ? deployable.model.decisions.get(decisionId)?.versionTag ?? '' : ''
}

/** Only the latest version is started by timers; one that cannot be set refuses the deployment. */
function replaceTimers(processing: Processing, { deployable: { process }, key, previous }: Placed<DeployableProcess>): void {
  const problem = replaceTimerStarts(processing, { definition: key, process, previous })
  if (problem !== undefined) throw new CommandRefused('PROCESSING_ERROR', problem)
}

/** Only the latest version is started by messages and signals. */
function replaceMessageStarts(processing: Processing, { deployable: { process }, key, previous }: Placed<DeployableProcess>): void {
  if (previous !== undefined) closeStarts(processing, previous)
  openStarts(processing, key, process)
}
