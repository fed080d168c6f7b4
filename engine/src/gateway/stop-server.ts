import type { Server } from '@grpc/grpc-js'
import { stopPatience } from './limits.ts'

/** Lets calls under way end for `stopPatience`, then cuts them. */
export function stopServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.forceShutdown(), stopPatience)
    server.tryShutdown(() => {
      clearTimeout(cut)
      resolve()
    })
  })
}
