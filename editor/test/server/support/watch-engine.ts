import { EngineError, type EngineClient } from '@souffleur/engine/client'

/** An engine whose deployments a test can look at, and which refuses the next ones where a test says so, or takes them and is not heard. */
export interface WatchedEngine {
  client: EngineClient
  deployments: { name: string; content: string }[][]
  refusal?: Error
  lostAnswer?: Error
  /** So many of the next deployments find it busy. */
  busy: number
}

export function watchEngine(client: EngineClient): WatchedEngine {
  const watched: WatchedEngine = { client, deployments: [], busy: 0 }
  watched.client = {
    ...client,
    async deployResource(request) {
      if (watched.refusal) throw watched.refusal
      if (watched.busy-- > 0) throw new EngineError('RESOURCE_EXHAUSTED', 'Failed to write client request to partition')
      watched.deployments.push(request.resources.map(({ name, content }) => ({ name, content: String(content) })))
      const result = await client.deployResource(request)
      if (watched.lostAnswer) throw watched.lostAnswer
      return result
    },
  }
  return watched
}
