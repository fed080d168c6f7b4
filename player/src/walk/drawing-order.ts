import type { ScriptElement, ScriptProcess } from './script-process.ts'

/** Elements in the order a conversation meets them: breadth first along the flows, a scope before what follows it, event sub-processes last. */
export function drawingOrder(process: ScriptProcess): ScriptElement[] {
  const met = new Set<number>()
  const queue = [0]
  for (const index of queue) {
    const element = process.elements[index]
    if (!element || met.has(index)) continue
    met.add(index)
    queue.push(...next(element))
  }
  return [...[...met].map((index) => process.elements[index]!), ...process.elements.filter((element) => !met.has(element.index))]
}

function next(element: ScriptElement): number[] {
  const inside = element.startEvent >= 0 ? [element.startEvent] : []
  const onward = element.target === undefined ? [] : [element.target]
  return [...inside, ...onward, ...element.outgoing, ...element.boundaryEvents]
}
