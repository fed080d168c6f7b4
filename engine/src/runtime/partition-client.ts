import type { EngineClient } from '../client/engine-client.ts'
import { commands } from '../core/index.ts'
import type { PartitionPost } from './connect-partitions.ts'
import { createEmbeddedEngineClient } from './embedded-engine-client.ts'
import { executeCommand } from './execute-command.ts'
import { distributionPatience } from './limits.ts'
import type { Partition } from './partition.ts'
import { readKey } from './request-keys.ts'
import { wait } from './wait.ts'

/** The calls of one of several partitions. */
export interface PartitionClient extends Omit<EngineClient, 'topology'> {
  /** Gives an activated job back untouched: others may have it at once. */
  yieldJob(request: { jobKey: string }): Promise<void>
}

/** Of one that is led here. What goes on to all partitions is answered once they have it, or after `distributionPatience`. */
export function createPartitionClient(partition: Partition, post: PartitionPost): PartitionClient {
  const client = createEmbeddedEngineClient(partition)
  const distributing = <Request, Answer>(call: (request: Request) => Promise<Answer>) => async (request: Request): Promise<Answer> => {
    const answer = await call(request)
    await Promise.race([post.delivered(partition.id), wait(partition.clock, distributionPatience)])
    return answer
  }
  return {
    ...client,
    deployResource: distributing(client.deployResource),
    deleteResource: distributing(client.deleteResource),
    broadcastSignal: distributing(client.broadcastSignal),
    yieldJob: async ({ jobKey }) => void (await executeCommand(partition, (timestamp) => commands.yieldJob(readKey(jobKey), timestamp))),
  }
}
