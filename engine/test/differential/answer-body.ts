import type { ProcessingResult } from '../../src/core/processing-result.ts'
import { printDocument } from '../../src/core/values/print-document.ts'

type Response = NonNullable<ProcessingResult['response']>
type Value = { [member: string]: any }

const PARTITION = 1n << 51n
const outer = (key: number): string => String(PARTITION + BigInt(key))
const pick = (value: Value, ...members: string[]): Value => Object.fromEntries(members.map(member => [member, member.endsWith('Key') ? outer(value[member]) : value[member]]))

/** What a gateway answers to an action, of what the core answers; keys as clients know them. */
export function answerBody(action: string, { key, value }: Response): unknown {
  return bodies[action]?.(value as Value, key)
}

/** A job as its worker gets it. */
export const jobBody = (job: Value, key: number): Value => ({
  key: outer(key), ...pick(job, 'type', 'processInstanceKey', 'bpmnProcessId', 'processDefinitionVersion', 'processDefinitionKey', 'elementId', 'elementInstanceKey', 'retries', 'deadline'),
  customHeaders: printDocument(job.customHeaders), variables: printDocument(job.variables),
})

/** The late answer of an instance whose result was awaited. */
export const resultBody = (value: Value): Value => ({ ...created(value), variables: printDocument(value.variables) })

const created = (value: Value): Value => pick(value, 'bpmnProcessId', 'processDefinitionKey', 'processInstanceKey', 'version')
const keyOnly = (_value: Value, key: number): Value => ({ key: outer(key) })

const bodies: { [action: string]: (value: Value, key: number) => unknown } = {
  deploy: (value, key) => ({
    key: outer(key),
    deployments: [
      ...value.processesMetadata.map((process: Value) => ({ Metadata: 'process', process: pick(process, 'bpmnProcessId', 'processDefinitionKey', 'resourceName', 'version') })),
      ...value.decisionsMetadata.map(({ decisionId, decisionName, decisionRequirementsId, ...rest }: Value) => ({
        Metadata: 'decision',
        decision: { dmnDecisionId: decisionId, dmnDecisionName: decisionName, dmnDecisionRequirementsId: decisionRequirementsId, ...pick(rest, 'decisionKey', 'decisionRequirementsKey', 'version') },
      })),
      ...value.decisionRequirementsMetadata.map(({ decisionRequirementsId, decisionRequirementsName, decisionRequirementsVersion, ...rest }: Value) => ({
        Metadata: 'decisionRequirements',
        decisionRequirements: { dmnDecisionRequirementsId: decisionRequirementsId, dmnDecisionRequirementsName: decisionRequirementsName, version: decisionRequirementsVersion, ...pick(rest, 'decisionRequirementsKey', 'resourceName') },
      })),
      ...value.formMetadata.map((form: Value) => ({ Metadata: 'form', form: pick(form, 'formId', 'formKey', 'resourceName', 'version') })),
    ],
  }),
  create: created,
  publish: keyOnly,
  signal: keyOnly,
  setVariables: keyOnly,
  activate: ({ jobs, jobKeys }) => jobs.map((job: Value, at: number) => jobBody(job, jobKeys[at])),
}
