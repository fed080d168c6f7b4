import { type Steps } from '../steps.ts'
import { md5 } from '../behaviors/md5.ts'
import type { DecisionModel } from '../decisions/decision-model.ts'
import { readDecisionModelInSteps } from '../decisions/read-decision-model.ts'
import type { BpmnProblem } from '../model/bpmn-problem.ts'
import type { ExecutableProcess } from '../model/executable-process.ts'
import { printBpmnProblems } from '../model/print-bpmn-problems.ts'
import { transformBpmnInSteps } from '../model/transform-bpmn.ts'
import { wordDoubleId } from '../model/word-double-id.ts'
import { toBase64 } from '../state/base64.ts'
import { readForm } from './read-form.ts'
import { readIdentity } from './read-identity.ts'

interface Deployed { resourceName: string; bytes: Uint8Array; checksum: string }

export interface DeployableProcess extends Deployed { kind: 'process'; process: ExecutableProcess }
export interface DeployableForm extends Deployed { kind: 'form'; formId: string; versionTag: string }
export interface DeployableDecisions extends Deployed { kind: 'decisions'; model: DecisionModel }
export interface DeployableResource extends Deployed { kind: 'resource'; resourceId: string; versionTag: string }
export type Deployable = DeployableProcess | DeployableForm | DeployableResource | DeployableDecisions

interface Resource { resourceName: string; bytes: Uint8Array }

/** What the files of a deployment hold, in their order, or Zeebe's sentence about everything that is wrong with them. */
export function* readResources(resources: Resource[]): Steps<{ deployables: Deployable[] } | { problem: string }> {
  if (resources.length === 0) return { problem: 'Expected to deploy at least one resource, but none given' }
  const deployables: Deployable[] = []
  const problems: string[] = []
  for (const resource of resources) {
    const read = yield* readResource(resource)
    const found = 'problem' in read ? [read.problem] : read.flatMap(deployable => findDouble(deployables, deployable) ?? [])
    problems.push(...found)
    if (!('problem' in read)) deployables.push(...read)
  }
  problems.push(...findOversize(deployables))
  if (problems.length > 0) return { problem: `Expected to deploy new resources, but encountered the following errors:\n${problems.join('\n')}` }
  return { deployables }
}

function* readResource(resource: Resource): Steps<Deployable[] | { problem: string }> {
  if (/\.(bpmn|xml)$/.test(resource.resourceName)) return yield* readProcesses(resource)
  if (resource.resourceName.endsWith('.dmn')) return yield* readDecisions(resource)
  if (resource.resourceName.endsWith('.rpa')) return yield* readLinked(resource)
  if (!resource.resourceName.endsWith('.form')) return { problem: `\n'${resource.resourceName}': unknown resource type` }
  yield
  const form = readForm(resource)
  return 'problem' in form ? form : [{ kind: 'form', ...resource, ...form, checksum: yield* checksumOf(resource) }]
}

/** A resource that jobs refer to (8.7): the engine reads nothing of it but its id. */
function* readLinked(file: Resource): Steps<Deployable[] | { problem: string }> {
  yield
  const read = readIdentity(file, { kind: 'resource', unreadable: what => `Failed to parse resource JSON. '${file.resourceName}': ${what}` })
  return 'problem' in read ? read : [{ kind: 'resource', ...file, resourceId: read.id, versionTag: read.versionTag, checksum: yield* checksumOf(file) }]
}

function* checksumOf({ bytes }: Resource): Steps<string> {
  return toBase64(yield* md5(bytes))
}

function* readProcesses(resource: Resource): Steps<DeployableProcess[] | { problem: string }> {
  const result = yield* transformBpmnInSteps(resource.bytes)
  if ('problems' in result) return { problem: wordProblems(resource, result.problems) }
  const checksum = yield* checksumOf(resource)
  return result.processes.map(process => ({ kind: 'process', process, ...resource, checksum }))
}

function wordProblems({ resourceName, bytes }: Resource, problems: BpmnProblem[]): string {
  const double = wordDoubleId(problems, bytes)
  return double === undefined ? printBpmnProblems(resourceName, problems) : `'${resourceName}': ${double}`
}

function* readDecisions(resource: Resource): Steps<DeployableDecisions[] | { problem: string }> {
  const reading = yield* readDecisionModelInSteps(resource.bytes)
  if ('problem' in reading) return { problem: `'${resource.resourceName}': ${reading.problem}` }
  return [{ kind: 'decisions', model: reading.model, ...resource, checksum: yield* checksumOf(resource) }]
}

/** Every process is stored with its whole file: what the files of a deployment come to in that way, in bytes. Zeebe refuses what its largest batch of records cannot hold. */
export const maxStoredFiles = 4 * 1024 * 1024

function findOversize(deployables: Deployable[]): string[] {
  const processes = deployables.filter(({ kind }) => kind === 'process')
  const size = processes.reduce((sum, { bytes }) => sum + bytes.length, 0)
  if (processes.length < 2 || size <= maxStoredFiles) return []
  return [`The ${processes.length} processes come to ${size} bytes, as each is stored with its whole file; at most ${maxStoredFiles} are allowed. Draw them in files of their own, or deploy them one after the other`]
}

/** An id that another file of the deployment has too. */
function findDouble(others: Deployable[], deployable: Deployable): string | undefined {
  const other = others.find(candidate => candidate.kind === deployable.kind && idOf(candidate) === idOf(deployable))
  if (!other) return deployable.kind === 'decisions' ? findDoubleDecision(others, deployable) : undefined
  if (deployable.kind === 'process') return `Duplicated process id in resources '${other.resourceName}' and '${deployable.resourceName}'`
  return twice(deployable.kind === 'decisions' ? 'decision requirements' : deployable.kind, idOf(deployable), [other, deployable])
}

function findDoubleDecision(others: Deployable[], deployable: DeployableDecisions): string | undefined {
  for (const id of deployable.model.decisions.keys()) {
    const other = others.find(candidate => candidate.kind === 'decisions' && candidate.model.decisions.has(id))
    if (other) return twice('decision', id, [other, deployable])
  }
  return undefined
}

const twice = (what: string, id: string, [one, other]: [Deployable, Deployable]): string =>
  `Expected the ${what} ids to be unique within a deployment but found a duplicated id '${id}' in the resources '${one.resourceName}' and '${other.resourceName}'.`

/** The author's name for what is deployed. */
export function idOf(deployable: Deployable): string {
  if (deployable.kind === 'form') return deployable.formId
  if (deployable.kind === 'resource') return deployable.resourceId
  return deployable.kind === 'process' ? deployable.process.bpmnProcessId : deployable.model.id
}
