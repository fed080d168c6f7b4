import type { DrawingChange } from './drawing-change.ts'
import type { DrawnElement } from './drawn-element.ts'

/** What became different between two drawings, in the order of the newer one, then what is gone. Where elements stand counts once, at the end. */
export function compareDrawings(before: DrawnElement[], after: DrawnElement[]): DrawingChange[] {
  const former = new Map(before.map((element) => [element.id, element]))
  const present = new Set(after.map((element) => element.id))
  const changed = after.flatMap((element) => changesOf(former.get(element.id), element))
  const removed = before.filter((element) => !present.has(element.id)).map(removedChange)
  const moved = after.filter((element) => former.has(element.id) && former.get(element.id)!.place !== element.place).length
  return [...changed, ...removed, ...(moved > 0 ? [{ kind: 'moved' as const, count: moved }] : [])]
}

function changesOf(before: DrawnElement | undefined, after: DrawnElement): DrawingChange[] {
  if (before) return [...ownChanges(before, after), ...answerChanges(before, after), ...flowChanges(before, after)]
  const { id: elementId, title: name, flow } = after
  return [flow ? { kind: 'flowAdded', elementId, name: flow.from, to: flow.to } : { kind: 'added', elementId, name }]
}

function removedChange({ id: elementId, title: name, flow }: DrawnElement): DrawingChange {
  return flow ? { kind: 'flowRemoved', elementId, name: flow.from, to: flow.to } : { kind: 'removed', elementId, name }
}

function ownChanges(before: DrawnElement, after: DrawnElement): DrawingChange[] {
  const about = { elementId: after.id, name: after.title }
  const parts = { fields: 'fields', call: 'function', rest: 'settings' } as const
  const differing = (Object.keys(parts) as (keyof typeof parts)[]).filter((part) => before[part] !== after[part])
  const renamed: DrawingChange[] = before.name === after.name || after.flow ? [] : [{ ...about, kind: 'renamed', name: before.title, to: after.name }]
  return [...renamed, ...wordingChanges(before, after), ...differing.map((part) => ({ ...about, kind: parts[part] }))]
}

function wordingChanges(before: DrawnElement, after: DrawnElement): DrawingChange[] {
  return (['phrase', 'hint'] as const).flatMap((kind) => {
    const headers = Object.keys({ ...after[kind], ...before[kind] })
    const changed = headers.find((header) => before[kind][header] !== after[kind][header])
    if (changed === undefined) return []
    return [{ kind, elementId: after.id, name: after.title, rewording: { before: before[kind][changed] ?? '', after: after[kind][changed] ?? '' } }]
  })
}

function answerChanges(before: DrawnElement, after: DrawnElement): DrawingChange[] {
  const about = { elementId: after.id, name: after.title }
  const [former, present] = [before.answers, after.answers]
  const find = (list: typeof former, id: string) => list.find((answer) => answer.id === id)
  const added = present.filter(({ id }) => !find(former, id)).map(({ label }) => ({ ...about, kind: 'answerAdded' as const, answer: label }))
  const removed = former.filter(({ id }) => !find(present, id)).map(({ label }) => ({ ...about, kind: 'answerRemoved' as const, answer: label }))
  const kept = present.filter(({ id }) => find(former, id))
  const changed = kept.filter((answer) => JSON.stringify(find(former, answer.id)) !== JSON.stringify(answer)).map(({ label }) => ({ ...about, kind: 'answerChanged' as const, answer: label }))
  const order = former.filter(({ id }) => find(present, id)).map(({ id }) => id).join() === kept.map(({ id }) => id).join()
  return [...added, ...removed, ...changed, ...(order ? [] : [{ ...about, kind: 'answersReordered' as const }])]
}

function flowChanges(before: DrawnElement, after: DrawnElement): DrawingChange[] {
  if (!before.flow || !after.flow) return []
  const about = { elementId: after.id, name: after.flow.from, to: after.flow.to }
  const turned = before.flow.ends !== after.flow.ends
  if (turned) return [{ ...about, kind: 'flowRemoved', name: before.flow.from, to: before.flow.to }, { ...about, kind: 'flowAdded' }]
  return before.flow.condition === after.flow.condition ? [] : [{ ...about, kind: 'flowCondition' }]
}
