import { noSuchEntries, unknownEntries } from '../behaviors/ad-hoc.ts'
import { type ElementContext, instanceOf } from '../behaviors/element-context.ts'
import { mergeVariables } from '../behaviors/write-variables.ts'
import { type JobValue, TENANT } from '../record-values.ts'
import { type Rejection, rejections } from '../rejections.ts'

/** Why the job that leads an ad-hoc sub-process cannot be completed like this; `undefined` where it can. */
export function checkAdHocResult(context: ElementContext, key: number, { jobKind, type, processInstanceKey, result }: JobValue): Rejection | undefined {
  if (jobKind !== 'AD_HOC_SUB_PROCESS') return undefined
  const { keyText } = context.processing
  const unknown = unknownEntries(context, result?.activateElements.map(({ elementId }) => elementId) ?? [])
  if (unknown.length > 0) return { type: 'NOT_FOUND', reason: noSuchEntries(keyText(context.key), unknown) }
  if (instanceOf(context)?.state === 'ACTIVATED') return undefined
  return rejections.adHocJobNotActive({ key: keyText(key), type, processInstance: keyText(processInstanceKey) })
}

/** What the worker says begins, and perhaps ends the sub-process; its variables are merged from there upward. */
export function followAdHocResult({ processing, key, value }: ElementContext, { variables, result }: JobValue): void {
  const { activateElements = [], completionConditionFulfilled = false, cancelRemainingInstances = false } = result ?? {}
  const instruction = { adHocSubProcessInstanceKey: key, activateElements, cancelRemainingInstances, completionConditionFulfilled, tenantId: TENANT }
  if (activateElements.length > 0) processing.followUp('AD_HOC_SUB_PROCESS_INSTRUCTION', 'ACTIVATE', key, instruction)
  if (completionConditionFulfilled) processing.followUp('AD_HOC_SUB_PROCESS_INSTRUCTION', 'COMPLETE', key, instruction)
  mergeVariables(processing, key, value, variables)
}
