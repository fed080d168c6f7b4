import { measureDistances } from './measure-distances.ts'
import type { ScriptElement, ScriptProcess } from './script-process.ts'

/**
 * Stages in the order of the conversation: by the mean distance of their steps from the start, so that neither a short cut to the end nor a
 * way back changes it. `stagesOf` tells those of an element; a called script has several.
 */
export function orderStages(process: ScriptProcess, stagesOf: (element: ScriptElement) => readonly string[]): string[] {
  const distances = measureDistances(process)
  const steps = process.elements.flatMap((element) => stagesOf(element).map((stage, index, all) => ({ stage, distance: (distances.get(element.index) ?? Infinity) + index / all.length })))
  return [...Map.groupBy(steps, ({ stage }) => stage)].map(([stage, own]) => ({ stage, mean: meanOf(own) })).sort(byMean).map(({ stage }) => stage)
}

/** Of the steps that a flow reaches; Infinity where there is none. */
function meanOf(steps: { distance: number }[]): number {
  const reached = steps.map(({ distance }) => distance).filter(Number.isFinite)
  return reached.length > 0 ? reached.reduce((sum, distance) => sum + distance, 0) / reached.length : Infinity
}

function byMean({ mean: one }: { mean: number }, { mean: other }: { mean: number }): number {
  return one === other ? 0 : one < other ? -1 : 1
}
