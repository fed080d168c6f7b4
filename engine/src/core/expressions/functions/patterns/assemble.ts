import { isBounded } from './is-bounded.ts'
import type { PatternNode } from './node.ts'
import type { Step } from './pattern.ts'
import { InvalidPattern } from './pattern-reader.ts'

/** Most steps a pattern may have once its counted repetitions are written out. */
export const maxPatternSize = 5_000

/** The tree as steps, ending with a match. `slots` hands out numbers for the loops. */
export function assemble(node: PatternNode, slots: { next: number }): Step[] {
  const steps: Step[] = []
  add(node, { steps, slots })
  steps.push({ kind: 'match' })
  return steps
}

interface Assembly { steps: Step[]; slots: { next: number } }

function add(node: PatternNode, assembly: Assembly): void {
  const { steps } = assembly
  if (steps.length > maxPatternSize) throw new InvalidPattern('too large')
  switch (node.kind) {
    case 'sequence': return node.items.forEach(item => add(item, assembly))
    case 'choice': return addChoice(node.options, assembly)
    case 'repeat': return addRepeat(node, assembly)
    case 'group': return addGroup(node, assembly)
    case 'atomic': return void steps.push({ kind: 'atomic', steps: assemble(node.item, assembly.slots) })
    case 'look': return addLook(node, assembly)
    default: steps.push(node)
  }
}

function addLook({ item, behind, negative }: Extract<PatternNode, { kind: 'look' }>, { steps, slots }: Assembly): void {
  if (behind && !isBounded(item)) throw new InvalidPattern('looking behind without an obvious maximum length')
  steps.push({ kind: 'look', steps: assemble(item, slots), behind, negative })
}

function addGroup({ item, index }: Extract<PatternNode, { kind: 'group' }>, assembly: Assembly): void {
  assembly.steps.push({ kind: 'save', slot: index * 2 })
  add(item, assembly)
  assembly.steps.push({ kind: 'save', slot: index * 2 + 1 })
}

function addChoice(options: readonly PatternNode[], assembly: Assembly): void {
  const { steps } = assembly
  const jumps: Extract<Step, { kind: 'jump' }>[] = []
  options.forEach((option, index) => {
    if (index === options.length - 1) return add(option, assembly)
    const split: Step = { kind: 'split', first: steps.length + 1, second: 0 }
    const jump: Extract<Step, { kind: 'jump' }> = { kind: 'jump', to: 0 }
    steps.push(split)
    add(option, assembly)
    steps.push(jump)
    jumps.push(jump)
    split.second = steps.length
  })
  for (const jump of jumps) jump.to = steps.length
}

type Repeat = Extract<PatternNode, { kind: 'repeat' }>

function addRepeat({ item, min, max, lazy }: Repeat, assembly: Assembly): void {
  if (min > maxPatternSize || (max !== Infinity && max > maxPatternSize)) throw new InvalidPattern('too large')
  for (let count = 0; count < min; count++) add(item, assembly)
  if (max === Infinity) return addLoop(item, lazy, assembly)
  const splits: Split[] = []
  for (let count = min; count < max; count++) {
    splits.push(pushSplit(assembly))
    add(item, assembly)
  }
  for (const split of splits) leave(split, lazy, assembly.steps.length)
}

type Split = Extract<Step, { kind: 'split' }>

function addLoop(item: PatternNode, lazy: boolean, assembly: Assembly): void {
  const { steps } = assembly
  const slot = assembly.slots.next++
  const begin = steps.length
  const split = pushSplit(assembly)
  steps.push({ kind: 'save', slot })
  add(item, assembly)
  const moved: Extract<Step, { kind: 'moved' }> = { kind: 'moved', slot, out: 0 }
  steps.push(moved, { kind: 'jump', to: begin })
  leave(split, lazy, steps.length)
  moved.out = steps.length
}

/** A fork: into what follows, or past it (see `leave`), the better way first. */
function pushSplit({ steps }: Assembly): Split {
  const split: Split = { kind: 'split', first: steps.length + 1, second: steps.length + 1 }
  steps.push(split)
  return split
}

function leave(split: Split, lazy: boolean, to: number): void {
  if (lazy) split.first = to
  else split.second = to
}
