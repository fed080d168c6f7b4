import { flowsFrom } from '../../modeler/drawing/flows.ts'
import { isA, type Moddle } from '../../modeler/drawing/moddle.ts'
import type { Rule } from '../rule.ts'

/** From every element some way comes to a stop: an end, or something told of by other rules because nothing follows it. */
export const loopWithoutExit: Rule = ({ elements, words }) => {
  const nodes = elements.filter((element) => isA(element, 'bpmn:FlowNode'))
  const ending = nodesThatEnd(nodes)
  const trapped = nodes.filter((node) => !ending.has(node))
  return trapped.slice(0, 1).map((element) => ({ element, severity: 'error', message: words.loopWithoutExit }))
}

/** Every node from which a node without a way on can be reached, found backwards from those. */
function nodesThatEnd(nodes: Moddle[]): Set<Moddle> {
  const steps = nodes.flatMap(waysOn)
  const before = Map.groupBy(steps, ({ to }) => to)
  const leading = new Set(steps.map(({ from }) => from))
  const ending = new Set(nodes.filter((node) => !leading.has(node)))
  for (const node of ending) for (const { from } of before.get(node) ?? []) ending.add(from)
  return ending
}

/** The flows out of a node; a boundary event is a way on from what it sits on. */
function waysOn(node: Moddle): { from: Moddle; to: Moddle }[] {
  const onward = flowsFrom(node).map((flow) => ({ from: node, to: flow.targetRef as Moddle }))
  return node.attachedToRef ? [...onward, { from: node.attachedToRef, to: node }] : onward
}
