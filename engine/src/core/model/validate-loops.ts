import { findCircles } from './find-circles.ts'
import type { ProcessModel } from './process-model.ts'

/** Elements that a token leaves as soon as it enters: a circle of them would run for ever. */
const instant = new Set(['TASK', 'MANUAL_TASK', 'EXCLUSIVE_GATEWAY', 'PARALLEL_GATEWAY', 'INTERMEDIATE_THROW_EVENT', 'SUB_PROCESS', 'START_EVENT', 'END_EVENT'])
const tasks = new Set(['TASK', 'MANUAL_TASK'])

/** Refuses circles of instant elements with a task among them. Circles of gateways alone pass, as in Zeebe: conditions may end them. */
export function validateLoops(model: ProcessModel): void {
  const nodes = model.process.elements.filter(({ type }) => instant.has(type)).map(({ index }) => index)
  for (const circle of findCircles({ nodes, next: index => successors(model, index) })) {
    const task = circle.map(index => model.nodes[index]).find(node => node !== undefined && tasks.has(node.element.type))
    if (task === undefined) continue
    const way = findWayBack(model, task.element.index, new Set(circle))
    const { bpmnProcessId: elementId } = model.process
    model.problems.push({ elementId, path: [], isLoop: true, message: `Processes are not allowed to contain a straight-through processing loop: ${way.map(index => model.process.elements[index]?.id).join(' > ')}` })
  }
}

/** Into a sub-process, and from the end of a path in it to what follows it. */
function successors({ process: { elements } }: ProcessModel, index: number): number[] {
  const element = elements[index]!
  const leaving = element.outgoing.length === 0 && elements[element.flowScope]?.type === 'SUB_PROCESS' ? elements[element.flowScope]!.outgoing : element.outgoing
  const next = element.type === 'SUB_PROCESS' ? [element.startEvent] : leaving.map(flow => elements[flow]?.target ?? -1)
  return next.filter(target => instant.has(elements[target]?.type ?? ''))
}

/** The shortest way from `start` inside its circle back to it, both ends included. */
function findWayBack(model: ProcessModel, start: number, circle: Set<number>): number[] {
  const cameFrom = new Map<number, number>()
  const queue = [start]
  for (const index of queue) {
    for (const next of successors(model, index)) {
      if (!circle.has(next) || cameFrom.has(next)) continue
      cameFrom.set(next, index)
      if (next === start) return wayTo(start, cameFrom)
      queue.push(next)
    }
  }
  return [start]
}

function wayTo(start: number, cameFrom: Map<number, number>): number[] {
  const way = [start]
  do way.unshift(cameFrom.get(way[0]!)!)
  while (way[0] !== start)
  return way
}
