import type { Mapping } from '../model/executable-process.ts'
import type { Expression } from './expression.ts'

/** Targets by name; nested targets (`a.b`) as trees. A target that comes again keeps its first place and has its last source. */
export type MappingTree = Map<string, Expression | MappingTree>

export function mappingTree(mappings: Mapping[]): MappingTree {
  const root: MappingTree = new Map()
  for (const { source, target } of mappings) {
    const names = target.split('.')
    const last = names.pop() ?? ''
    names.reduce(enter, root).set(last, source)
  }
  return root
}

function enter(tree: MappingTree, name: string): MappingTree {
  const found = tree.get(name)
  if (found instanceof Map) return found
  const inner: MappingTree = new Map()
  tree.set(name, inner)
  return inner
}
