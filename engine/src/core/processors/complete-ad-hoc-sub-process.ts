import { cancelRemaining } from '../behaviors/ad-hoc.ts'
import { contextOfInstance, instanceOf } from '../behaviors/element-context.ts'
import { pathCompleted } from '../behaviors/path-completed.ts'
import { rejections } from '../rejections.ts'
import type { Processor } from './processor.ts'

/** The worker that leads an ad-hoc sub-process says that it is done (8.8): at once where nothing runs in it or the rest is canceled, else with the last. */
export const completeAdHocSubProcess: Processor<'AD_HOC_SUB_PROCESS_INSTRUCTION'> = ({ value }, processing) => {
  const key = value.adHocSubProcessInstanceKey
  const adHoc = contextOfInstance(processing, key)
  const instance = adHoc && instanceOf(adHoc)
  if (!adHoc?.element.adHoc || !instance) return processing.reject(rejections.adHocSubProcessToComplete(processing.keyText(key)))
  if (instance.state !== 'ACTIVATED') return processing.reject(rejections.adHocSubProcessInState(`ELEMENT_${instance.state}`))
  if (value.cancelRemainingInstances && instance.children > 0) cancelRemaining(adHoc)
  else pathCompleted(adHoc)
  processing.event('AD_HOC_SUB_PROCESS_INSTRUCTION', 'COMPLETED', key, value)
}
