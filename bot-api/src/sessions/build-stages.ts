import { findOutline, pickLabel } from '@souffleur/player/walk'
import type { SessionState } from '@souffleur/schemas'
import type { SessionView } from './session-view.ts'

/** The stages of a script with where the conversation stands: that of the last step that has one, objections apart. */
export function buildStages({ snapshot, edition }: SessionView): SessionState['stages'] {
  const { stages, stageLabels = {} } = edition.outline
  const visited = snapshot.visits.flatMap(({ processId, elementId }) => {
    const step = findOutline(edition.outline, processId)?.steps[elementId]
    return step?.stage && !step.objection ? step.stage : []
  })
  const now = stages.indexOf(visited.at(-1) ?? '')
  const stateOf = (index: number) => {
    if (index > now) return 'ahead'
    return index < now || snapshot.endedAt ? 'done' : 'now'
  }
  return stages.map((stage, index) => ({ name: pickLabel(stage, stageLabels[stage], snapshot.lang), state: stateOf(index) }))
}
