import type { ScriptElement, ScriptProcess } from './script-process.ts'

/** How many elements and flows lie between the start and each element, along the shortest way. What no flow reaches, such as objections, is left out. */
export function measureDistances(process: ScriptProcess): Map<number, number> {
  const distances = new Map([[0, 0]])
  for (const [index, distance] of distances) {
    for (const next of nextOf(process, index)) if (!distances.has(next)) distances.set(next, distance + 1)
  }
  return distances
}

/** Into a scope by its start, out of it from its ends, and along flows and boundary events. */
function nextOf({ elements }: ScriptProcess, index: number): number[] {
  const element = elements[index]
  if (!element) return []
  const inside = element.startEvent >= 0 ? [element.startEvent] : []
  const onward = element.target === undefined ? [] : [element.target]
  return [...inside, ...onward, ...element.outgoing, ...element.boundaryEvents, ...(leavesScope(element) ? elements[element.flowScope]!.outgoing : [])]
}

function leavesScope({ outgoing, flowScope, target }: ScriptElement): boolean {
  return outgoing.length === 0 && target === undefined && flowScope > 0
}
