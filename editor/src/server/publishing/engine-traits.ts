import type { EngineClient } from '@souffleur/engine/client'

/** What publishing must know of the engine that it deploys to. */
export interface EngineTraits {
  /** A Zeebe cluster: what a session must hear of is drawn into what is deployed. */
  isCluster: boolean
  /** It knows `bindingType="deployment"`: Zeebe from 8.6 on, and the embedded engine. */
  bindsToDeployment: boolean
  /** How many partitions a deployment has to reach before it goes live; 0 where its answer says that it did. */
  partitions: number
}

export const embeddedTraits: EngineTraits = { isCluster: false, bindsToDeployment: true, partitions: 0 }

/** Asks the cluster for its version. Rejects with `EngineError` where it does not answer. */
export async function clusterTraits(engine: EngineClient): Promise<EngineTraits> {
  const { gatewayVersion, partitionsCount } = await engine.topology()
  const [major = 0, minor = 0] = gatewayVersion.split('.').map(Number)
  return { isCluster: true, bindsToDeployment: major > 8 || (major === 8 && minor >= 6), partitions: partitionsCount > 1 ? partitionsCount : 0 }
}
