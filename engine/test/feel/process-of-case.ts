import {
  callActivity, catchEvent, type Drawing, drawProcess, type DrawnElement, endEvent, exclusiveGateway, forEach, onMessage, onTimer, scriptTask, serviceTask, startEvent, subProcess, throwEvent,
  userTask, withMappings,
} from '../support/draw-process.ts'
import type { FeelCase } from './feel-case.ts'

const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('\n', '&#10;')

/** A process with the expression of a case at its place: what comes of it is the variable `result`, a wait state or an incident. */
export function processOfCase({ via, expression }: FeelCase): string {
  const text = `=${expression}`
  if (via === 'condition') return drawProcess(choice(text))
  const drawn = places[via]?.(text)
  if (drawn === undefined) throw new Error(`No process is known for expressions at '${via}'`)
  return drawProcess({ elements: [startEvent('s'), drawn, endEvent('end')], flows: ['s -> e', 'e -> end'] })
}

const places: { [via: string]: (text: string) => DrawnElement } = {
  mapping: text => withMappings(throwEvent('e'), { outputs: { result: text } }),
  input: text => withMappings(inside(), { inputs: { result: text }, outputs: { result: '=result' } }),
  script: text => scriptTask('e', text, 'result'),
  jobType: text => serviceTask('e', { type: text }),
  retries: text => serviceTask('e', { type: 'some-job', retries: text }),
  collection: text => forEach(inside(), { inputCollection: text, inputElement: 'x', outputCollection: 'result', outputElement: '=x' }),
  outputElement: text => forEach(inside(), { inputCollection: '=list', inputElement: 'x', outputCollection: 'result', outputElement: text }),
  completion: text => forEach(inside(), { inputCollection: '=list', inputElement: 'x', outputCollection: 'result', outputElement: '=x', sequential: true, until: text }),
  correlationKey: text => catchEvent('e', onMessage('some-message', text)),
  messageName: text => catchEvent('e', onMessage(text, '="k"')),
  duration: text => catchEvent('e', onTimer('timeDuration', text)),
  date: text => catchEvent('e', onTimer('timeDate', text)),
  calledElement: text => callActivity('e', text),
  decisionId: text => ({ tag: 'businessRuleTask', id: 'e', extensions: `<zeebe:calledDecision decisionId="${attribute(text)}" resultVariable="result"/>` }),
  assignee: text => userTask('e', { extensions: `<zeebe:assignmentDefinition assignee="${attribute(text)}"/>` }),
  candidateGroups: text => userTask('e', { extensions: `<zeebe:assignmentDefinition candidateGroups="${attribute(text)}"/>` }),
  dueDate: text => userTask('e', { extensions: `<zeebe:taskSchedule dueDate="${attribute(text)}"/>` }),
}

const inside = (): DrawnElement => subProcess('e', { elements: [startEvent('inner'), endEvent('done')], flows: ['inner -> done'] })

function choice(text: string): Drawing {
  const told = (id: string): DrawnElement => withMappings(throwEvent(id), { outputs: { result: `="${id}"` } })
  return {
    elements: [startEvent('s'), { ...exclusiveGateway('e'), attributes: 'default="e_no"' }, told('yes'), told('no'), endEvent('end')],
    flows: ['s -> e', `e -> yes [${text}]`, 'e -> no', 'yes -> end', 'no -> end'],
  }
}
