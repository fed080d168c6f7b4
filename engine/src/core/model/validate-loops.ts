import type { ExecutableElement } from './executable-process.ts'
import { type ProcessModel, report } from './process-model.ts'

/** Elements that a token leaves as soon as it enters: a circle of them would run for ever. */
const instant = new Set(['TASK', 'MANUAL_TASK', 'EXCLUSIVE_GATEWAY', 'PARALLEL_GATEWAY', 'INTERMEDIATE_THROW_EVENT'])
const tasks = new Set(['TASK', 'MANUAL_TASK'])

/** Refuses circles of instant elements with a task among them. Circles of gateways alone pass, as in Zeebe: conditions may end them. */
export function validateLoops(model: ProcessModel): void {
  const circling = findCircling(model)
  const task = [...circling].map(index => model.nodes[index]).find(node => node !== undefined && tasks.has(node.element.type) && findLoop(model, node.element) !== undefined)
  if (task === undefined) return
  const loop = [...findLoop(model, task.element) ?? [], task.element.index]
  report(model, task.xml, `Processes are not allowed to contain a straight-through processing loop: ${loop.map(index => model.process.elements[index]?.id).join(' > ')}`)
}

/** Instant elements that are left when those which nothing instant leads to are taken away again and again: empty in most models. */
function findCircling(model: ProcessModel): Set<number> {
  const left = new Set(model.process.elements.filter(({ type }) => instant.has(type)).map(({ index }) => index))
  const entries = new Map<number, number>()
  for (const index of left) for (const next of successors(model, index)) entries.set(next, (entries.get(next) ?? 0) + 1)
  const free = [...left].filter(index => !entries.has(index))
  for (const index of free) {
    left.delete(index)
    for (const next of successors(model, index)) {
      const count = (entries.get(next) ?? 0) - 1
      entries.set(next, count)
      if (count === 0) free.push(next)
    }
  }
  return left
}

/** The way from `start` back to it over instant elements, breadth first. */
function findLoop(model: ProcessModel, start: ExecutableElement): number[] | undefined {
  const cameFrom = new Map<number, number>()
  const queue = [start.index]
  for (const index of queue) {
    for (const next of successors(model, index)) {
      if (next === start.index) return wayTo(index, start.index, cameFrom)
      if (!cameFrom.has(next)) queue.push(next)
      if (!cameFrom.has(next)) cameFrom.set(next, index)
    }
  }
  return undefined
}

function successors(model: ProcessModel, index: number): number[] {
  const { elements } = model.process
  return (elements[index]?.outgoing ?? []).map(flow => elements[flow]?.target ?? -1).filter(target => instant.has(elements[target]?.type ?? ''))
}

function wayTo(end: number, start: number, cameFrom: Map<number, number>): number[] {
  const way = [end]
  while (way[0] !== start && way[0] !== undefined) way.unshift(cameFrom.get(way[0]) ?? start)
  return way
}
