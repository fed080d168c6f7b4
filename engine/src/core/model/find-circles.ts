/** A directed graph of numbered nodes. */
export interface Graph { nodes: number[]; next: (node: number) => number[] }

/**
 * Groups of nodes of which each leads to each, singles left out unless they lead to themselves. In time linear to nodes and edges, without
 * recursion: models may be long (two walks, the second against the edges in the order in which the first left the nodes).
 */
export function findCircles({ nodes, next }: Graph): number[][] {
  const back = new Map<number, number[]>(nodes.map(node => [node, []]))
  for (const node of nodes) for (const target of next(node)) back.get(target)?.push(node)
  const seen = new Set<number>()
  const groups = walkAll({ nodes, next }).reverse().map(node => collect(node, seen, back))
  return groups.filter(group => group.length > 1 || group.some(node => next(node).includes(node)))
}

/** All nodes in the order in which a depth-first walk leaves them. */
function walkAll({ nodes, next }: Graph): number[] {
  const left: number[] = []
  const seen = new Set<number>()
  for (const root of nodes) {
    const way = seen.has(root) ? [] : [enter(root, seen, next)]
    for (let step = way.at(-1); step !== undefined; step = way.at(-1)) {
      const target = step.targets.pop()
      if (target === undefined) left.push(way.pop()!.node)
      else if (!seen.has(target)) way.push(enter(target, seen, next))
    }
  }
  return left
}

function enter(node: number, seen: Set<number>, next: Graph['next']): { node: number; targets: number[] } {
  seen.add(node)
  return { node, targets: [...next(node)] }
}

/** What leads to `root` and was not seen before. */
function collect(root: number, seen: Set<number>, back: Map<number, number[]>): number[] {
  const group = seen.has(root) ? [] : [root]
  seen.add(root)
  for (const node of group) {
    const fresh = new Set((back.get(node) ?? []).filter(source => !seen.has(source)))
    fresh.forEach(source => seen.add(source))
    group.push(...fresh)
  }
  return group
}
