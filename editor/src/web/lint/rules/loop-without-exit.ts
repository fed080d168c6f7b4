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

/** Every node from which a node without a way on can be reached; a boundary event is a way on from what it sits on. */
function nodesThatEnd(nodes: Moddle[]): Set<Moddle> {
  const ending = new Set(nodes.filter((node) => !waysOn(node, nodes).length))
  let before = -1
  while (before !== ending.size) {
    before = ending.size
    for (const node of nodes) if (waysOn(node, nodes).some((next) => ending.has(next))) ending.add(node)
  }
  return ending
}

function waysOn(node: Moddle, nodes: Moddle[]): Moddle[] {
  return [...flowsFrom(node).map((flow) => flow.targetRef as Moddle), ...nodes.filter((other) => other.attachedToRef === node)]
}
