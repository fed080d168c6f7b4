import { activateEntry, cancelRemaining, noSuchEntries, unknownEntries } from '../behaviors/ad-hoc.ts'
import { contextOfInstance, instanceOf } from '../behaviors/element-context.ts'
import { TENANT } from '../record-values.ts'
import { rejections } from '../rejections.ts'
import type { Processor } from './processor.ts'

/** Lets elements of an ad-hoc sub-process begin (8.8), instead of what runs in it where that is wanted. */
export const activateAdHocElements: Processor<'AD_HOC_SUB_PROCESS_INSTRUCTION'> = ({ key, value }, processing) => {
  const adHoc = contextOfInstance(processing, value.adHocSubProcessInstanceKey)
  const keyText = processing.keyText(value.adHocSubProcessInstanceKey)
  if (!adHoc?.element.adHoc) return processing.reject(rejections.adHocSubProcess(keyText))
  if (instanceOf(adHoc)?.state !== 'ACTIVATED') return processing.reject(rejections.adHocSubProcessNotActive(keyText))
  const unknown = unknownEntries(adHoc, value.activateElements.map(({ elementId }) => elementId))
  if (unknown.length > 0) return processing.reject({ type: 'NOT_FOUND', reason: noSuchEntries(keyText, unknown) })
  if (value.cancelRemainingInstances) cancelRemaining(adHoc)
  for (const { elementId, variables } of value.activateElements) activateEntry(adHoc, elementId, variables)
  return processing.event('AD_HOC_SUB_PROCESS_INSTRUCTION', 'ACTIVATED', key, { ...value, completionConditionFulfilled: value.completionConditionFulfilled ?? false, tenantId: TENANT })
}
