import type { ExecutableElement, ExecutableProcess } from '@souffleur/engine/core'
import { elementLabel } from './element-label.ts'
import type { Rule } from './rule.ts'

const processIndex = 0

/** Ends of a conversation need an outcome. Ends of a sub-script do not, nor those of what runs beside the conversation. */
export const outcomeMissing: Rule = ({ process, isCalled }) => isCalled ? [] : [...mainPath(process)]
  .map((index) => process.elements[index]!)
  .filter((element) => element.type === 'END_EVENT' && element.flowScope === processIndex && element.eventType !== 'ERROR' && !element.properties.outcome)
  .map((element) => ({ rule: 'outcome-missing', severity: 'warning', elementId: element.id, message: `The end ${elementLabel(element)} has no outcome. Give it a code for the reports.` }))

/** Elements reached from the start, without those behind boundary events that let their step go on. */
function mainPath(process: ExecutableProcess): Set<number> {
  const starts = process.elements.filter((element) => element.type === 'START_EVENT' && element.flowScope === processIndex)
  const reached = new Set(starts.map((element) => element.index))
  for (const index of reached) for (const next of nextOf(process, process.elements[index]!)) reached.add(next)
  return reached
}

function nextOf(process: ExecutableProcess, element: ExecutableElement): number[] {
  const interruptions = element.boundaryEvents.filter((index) => process.elements[index]!.interrupting !== false)
  return [...element.outgoing.map((flow) => process.elements[flow]!.target!), ...interruptions]
}
