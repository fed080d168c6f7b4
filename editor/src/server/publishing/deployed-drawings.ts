import { fitToCluster } from '@souffleur/player/walk'
import { bindById, renameProcesses } from '../drawing/bind-by-id.ts'
import type { EngineTraits } from './engine-traits.ts'
import type { FunctionCatalog } from './function-catalog.ts'
import type { Publication } from './plan-publication.ts'
import { versionedId } from './versioned-id.ts'

/** One resource of a deployment: a drawing as the engine gets it, and the process in it. */
export interface DeployedDrawing { name: string; processId: string; content: string }

type Pinned = Publication['companions'][number]

/**
 * The drawings of a publication for this engine. Where calls can be bound to a deployment, those are the editions and what they call. Elsewhere each called script goes along as a copy
 * under an id that carries its version, and calls name that id: sessions that run stay on it whatever is published later.
 */
export function deployedDrawings(publication: Publication, traits: EngineTraits, { repeatable }: Pick<FunctionCatalog, 'repeatable'>): DeployedDrawing[] {
  const drawings = traits.bindsToDeployment ? boundToDeployment(publication) : boundById(publication)
  return traits.isCluster ? drawings.map((drawing) => ({ ...drawing, content: fitToCluster(drawing.content, repeatable) })) : drawings
}

function boundToDeployment({ editions, companions }: Publication): DeployedDrawing[] {
  return [...editions, ...companions].map(({ script, processId, deployed }) => ({ name: `${script}.bpmn`, processId, content: deployed }))
}

function boundById({ editions, companions }: Publication): DeployedDrawing[] {
  const called = new Set([...editions, ...companions].flatMap(({ calls }) => calls))
  const copied = new Map([...editions, ...companions].filter(({ processId }) => called.has(processId)).map((pinned) => [pinned.processId, pinned]))
  const idOf = (processId: string): string | undefined => {
    const pinned = copied.get(processId)
    return pinned && versionedId(processId, pinned.version)
  }
  return [
    ...editions.map(({ script, processId, deployed }) => ({ name: `${script}.bpmn`, processId, content: bindById(deployed, idOf) })),
    ...[...copied.values()].map((pinned) => copyOf(pinned, idOf)),
  ]
}

function copyOf({ script, version, processId, deployed }: Pinned, idOf: (processId: string) => string | undefined): DeployedDrawing {
  const content = renameProcesses(bindById(deployed, idOf), (id) => versionedId(id, version))
  return { name: `${script}.v${version}.bpmn`, processId: versionedId(processId, version), content }
}
