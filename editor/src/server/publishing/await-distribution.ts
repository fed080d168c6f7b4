import { setTimeout as delay } from 'node:timers/promises'
import { EngineError, type EngineClient } from '@souffleur/engine/client'
import { limits } from '../limits.ts'

/** No element has such an id: each partition refuses the command, but says first that it does not know the process, if that is so. */
const nowhere = 'souffleur:nowhere'

/**
 * A cluster answers a deployment once its first partition has it, and new instances begin on any partition in turn. Waits until all of them know the definition, so that no session meets one that does not.
 * @throws EngineError UNAVAILABLE where that takes longer than `distributionPatienceMs`
 */
export async function awaitDistribution(engine: EngineClient, { partitions, processDefinitionKey }: { partitions: number; processDefinitionKey: string }): Promise<void> {
  const rounds = Array.from({ length: partitions * 2 }, () => undefined)
  for (const end = Date.now() + limits.distributionPatienceMs; Date.now() < end; await delay(limits.distributionPauseMs)) {
    const known = await Promise.all(rounds.map(() => isKnown(engine, processDefinitionKey)))
    if (known.every(Boolean)) return
  }
  throw new EngineError('UNAVAILABLE', 'Not every partition of the cluster got the deployment in time')
}

async function isKnown(engine: EngineClient, processDefinitionKey: string): Promise<boolean> {
  const refusal = await engine.createProcessInstance({ processDefinitionKey, startInstructions: [{ elementId: nowhere }] }).catch((error: unknown) => error)
  return refusal instanceof EngineError && refusal.status === 'INVALID_ARGUMENT'
}
