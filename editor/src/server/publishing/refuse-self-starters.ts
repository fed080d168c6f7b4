import { Problem } from '@souffleur/schemas/http'
import { compileDrawing } from '../check/compile-drawing.ts'
import { libraryProblems } from '../problems.ts'
import type { EngineTraits } from './engine-traits.ts'
import type { Publication } from './plan-publication.ts'

/**
 * Where sub-scripts are pinned by copies, one that also starts by itself would do so once for each copy.
 * @throws Problem `script-has-problems`
 */
export function refuseSelfStarters({ editions, companions }: Publication, { bindsToDeployment }: EngineTraits): void {
  if (bindsToDeployment) return
  const called = new Set([...editions, ...companions].flatMap(({ calls }) => calls))
  const problems = [...editions, ...companions].filter(({ processId }) => called.has(processId)).flatMap(({ script, processId, deployed }) => {
    const process = compileDrawing(deployed, processId).process
    const [start] = process?.eventStarts.map((index) => process.elements[index]!) ?? []
    if (!process || !start) return []
    const message = `“${process.name || script}” is called by other scripts and also starts by itself at “${start.name || start.id}”. On this cluster (Zeebe before 8.6) it can't do both: let a script of its own start there and call it.`
    return [{ rule: 'sub-script-starts-itself', severity: 'error' as const, elementId: start.id, message }]
  })
  if (problems.length > 0) throw new Problem(libraryProblems.scriptHasProblems, `Nothing went live. ${problems[0]!.message}`, { problems })
}
