import { calledProcess } from '../../modeler/drawing/called-process.ts'
import { isA, type Moddle } from '../../modeler/drawing/moddle.ts'
import type { Drawing } from '../drawing.ts'
import type { Finding, Rule } from '../rule.ts'

/** Every sub-script is in the library. One named by an expression is known only while the script runs. */
export const subScriptUnknown: Rule = (drawing) => drawing.elements.filter((element) => isA(element, 'bpmn:CallActivity')).flatMap((element) => check(element, drawing))

function check(element: Moddle, { library, words }: Drawing): Finding[] {
  const processId = calledProcess(element)
  if (!processId) return [{ element, severity: 'error', message: words.subScriptMissing }]
  const isKnown = !library || processId.startsWith('=') || library.scripts.some((script) => script.processId === processId)
  return isKnown ? [] : [{ element, severity: 'error', message: words.subScriptUnknown(processId) }]
}
