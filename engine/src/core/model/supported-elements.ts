import type { BpmnElementType } from './executable-process.ts'

/** Flow nodes that run, by their name in BPMN. An element that runs is added here and taken from `refusals`. */
export const supportedElements: { [name: string]: BpmnElementType } = {
  startEvent: 'START_EVENT',
  endEvent: 'END_EVENT',
  intermediateCatchEvent: 'INTERMEDIATE_CATCH_EVENT',
  intermediateThrowEvent: 'INTERMEDIATE_THROW_EVENT',
  boundaryEvent: 'BOUNDARY_EVENT',
  task: 'TASK',
  manualTask: 'MANUAL_TASK',
  serviceTask: 'SERVICE_TASK',
  sendTask: 'SEND_TASK',
  receiveTask: 'RECEIVE_TASK',
  userTask: 'USER_TASK',
  scriptTask: 'SCRIPT_TASK',
  businessRuleTask: 'BUSINESS_RULE_TASK',
  callActivity: 'CALL_ACTIVITY',
  subProcess: 'SUB_PROCESS',
  adHocSubProcess: 'AD_HOC_SUB_PROCESS',
  exclusiveGateway: 'EXCLUSIVE_GATEWAY',
  parallelGateway: 'PARALLEL_GATEWAY',
  inclusiveGateway: 'INCLUSIVE_GATEWAY',
  eventBasedGateway: 'EVENT_BASED_GATEWAY',
  sequenceFlow: 'SEQUENCE_FLOW',
}

/** Children of a scope that are drawn but not run. */
export const ignoredElements = new Set([
  'documentation', 'extensionElements', 'incoming', 'outgoing', 'laneSet', 'textAnnotation', 'association', 'group', 'dataObject', 'dataObjectReference', 'dataStoreReference',
  'ioSpecification', 'property', 'dataInputAssociation', 'dataOutputAssociation', 'auditing', 'monitoring', 'supports', 'correlationSubscription', 'resourceRole', 'performer', 'potentialOwner',
])

/** Event definitions that run, by the name of the event that holds them. */
export const supportedEvents: { [name: string]: string[] } = {
  startEvent: ['messageEventDefinition', 'timerEventDefinition', 'errorEventDefinition', 'signalEventDefinition', 'escalationEventDefinition'],
  endEvent: ['terminateEventDefinition', 'errorEventDefinition', 'messageEventDefinition', 'signalEventDefinition', 'escalationEventDefinition', 'compensateEventDefinition'],
  intermediateCatchEvent: ['messageEventDefinition', 'timerEventDefinition', 'signalEventDefinition', 'linkEventDefinition'],
  intermediateThrowEvent: ['messageEventDefinition', 'signalEventDefinition', 'escalationEventDefinition', 'linkEventDefinition', 'compensateEventDefinition'],
  boundaryEvent: ['messageEventDefinition', 'timerEventDefinition', 'errorEventDefinition', 'signalEventDefinition', 'escalationEventDefinition', 'compensateEventDefinition'],
}
