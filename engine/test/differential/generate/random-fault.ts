import { TAG } from '../scenario.ts'
import type { Random } from './random.ts'

/** Elements that no engine takes, by what they lack. */
const FAULTS = [
  '<bpmn:serviceTask id="tx"/>', '<bpmn:sendTask id="tx"/>', '<bpmn:callActivity id="ax"/>', '<bpmn:receiveTask id="rx"/>', '<bpmn:intermediateCatchEvent id="cx"/>', '<bpmn:complexGateway id="gx"/>', '<bpmn:subProcess id="ux"/>',
  '<bpmn:subProcess id="ux" triggeredByEvent="true"/>', '<bpmn:subProcess id="ux" triggeredByEvent="true"><bpmn:startEvent id="uy"/></bpmn:subProcess>', '<bpmn:startEvent id="sx"/><bpmn:startEvent id="sy"/>', '<bpmn:boundaryEvent id="bx"/>',
  '<bpmn:scriptTask id="tx"><bpmn:extensionElements><zeebe:script expression="=1 +" resultVariable="r"/></bpmn:extensionElements></bpmn:scriptTask>', '<bpmn:scriptTask id="tx"><bpmn:extensionElements><zeebe:script resultVariable="r"/></bpmn:extensionElements></bpmn:scriptTask>',
  '<bpmn:task id="zx"><bpmn:extensionElements><zeebe:ioMapping><zeebe:output source="notFeel" target="a b"/></zeebe:ioMapping></bpmn:extensionElements></bpmn:task>', '<bpmn:serviceTask id="tx"><bpmn:extensionElements><zeebe:taskDefinition type=""/></bpmn:extensionElements></bpmn:serviceTask>',
  '<bpmn:serviceTask id="tx"><bpmn:extensionElements><zeebe:taskDefinition type="t" retries="=1 +"/></bpmn:extensionElements></bpmn:serviceTask>', '<bpmn:businessRuleTask id="dx"/>', '<bpmn:eventBasedGateway id="ex"/>', '<bpmn:sequenceFlow id="fx" sourceRef="nowhere" targetRef="neither"/>',
  '<bpmn:intermediateThrowEvent id="lx"><bpmn:linkEventDefinition id="ly" name="nowhere"/></bpmn:intermediateThrowEvent>', '<bpmn:endEvent id="nx"><bpmn:errorEventDefinition id="ny"/></bpmn:endEvent>', '<bpmn:endEvent id="nx"><bpmn:escalationEventDefinition id="ny"/></bpmn:endEvent>',
  '<bpmn:serviceTask id="mx"><bpmn:extensionElements><zeebe:taskDefinition type="t"/></bpmn:extensionElements><bpmn:multiInstanceLoopCharacteristics/></bpmn:serviceTask>', '<bpmn:transaction id="px"/>', '<bpmn:manualTask id="ox"><bpmn:extensionElements><zeebe:taskDefinition type="t"/></bpmn:extensionElements></bpmn:manualTask>',
]
const BROKEN_FILES = [
  { name: `bad-${TAG}.bpmn`, content: '<bpmn:definitions' }, { name: `bad-${TAG}.bpmn`, content: '' }, { name: `bad-${TAG}.dmn`, content: '<a/>' }, { name: `bad-${TAG}.form`, content: '{"type": "default"}' }, { name: `bad-${TAG}.form`, content: 'no' },
  { name: `bad-${TAG}.txt`, content: 'text' },
]

/** A file that is refused: a model with one or two things wrong, or something that is none. */
export function randomFault(random: Random, model: string): { name: string; content: string } {
  if (random.chance(15)) return random.pick(BROKEN_FILES)
  if (random.chance(6)) return { name: `bad-${TAG}.bpmn`, content: model.replace('isExecutable="true"', 'isExecutable="false"') }
  const faults = random.shuffled(FAULTS).slice(0, random.pick([1, 1, 1, 2]))
  return { name: `bad-${TAG}.bpmn`, content: model.replace(/(<bpmn:process [^>]*>)/, start => `${start}${faults.join('')}`) }
}
