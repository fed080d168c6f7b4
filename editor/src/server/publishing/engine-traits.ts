import type { EngineClient } from '@souffleur/engine/client'

/** What publishing must know of the engine that it deploys to. */
export interface EngineTraits {
  /** A Zeebe cluster: what a session must hear of is drawn into what is deployed. */
  isCluster: boolean
  /** It knows `bindingType="deployment"`: Zeebe from 8.6 on, and the embedded engine. */
  bindsToDeployment: boolean
}

export const embeddedTraits: EngineTraits = { isCluster: false, bindsToDeployment: true }

/** Asks the cluster for its version. Rejects with `EngineError` where it does not answer. */
export async function clusterTraits(engine: EngineClient): Promise<EngineTraits> {
  const [major = 0, minor = 0] = (await engine.topology()).gatewayVersion.split('.').map(Number)
  return { isCluster: true, bindsToDeployment: major > 8 || (major === 8 && minor >= 6) }
}
