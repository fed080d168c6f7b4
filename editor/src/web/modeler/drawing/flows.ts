import { isA, type Moddle } from './moddle.ts'

/** Sequence flows that leave a node, in document order. Read from the flows themselves: hand-written files omit `bpmn:outgoing`. */
export function flowsFrom(node: Moddle): Moddle[] {
  return siblings(node).filter((flow) => isA(flow, 'bpmn:SequenceFlow') && flow.sourceRef === node)
}

/** Sequence flows that reach a node. */
export function flowsTo(node: Moddle): Moddle[] {
  return siblings(node).filter((flow) => isA(flow, 'bpmn:SequenceFlow') && flow.targetRef === node)
}

function siblings(node: Moddle): Moddle[] {
  return node.$parent?.flowElements ?? []
}
