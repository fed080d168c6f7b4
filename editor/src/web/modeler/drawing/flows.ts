import { isA, type Moddle } from './moddle.ts'

/** Sequence flows that leave a node, in document order. Read from the flows themselves: hand-written files omit `bpmn:outgoing`. */
export function flowsFrom(node: Moddle): Moddle[] {
  return siblings(node).filter((flow) => flow.sourceRef === node && isA(flow, 'bpmn:SequenceFlow'))
}

/** Sequence flows that reach a node. */
export function flowsTo(node: Moddle): Moddle[] {
  return siblings(node).filter((flow) => flow.targetRef === node && isA(flow, 'bpmn:SequenceFlow'))
}

function siblings(node: Moddle): Moddle[] {
  return node.$parent?.flowElements ?? []
}
