import { resolve } from 'node:path'
import { runningAccess } from './embedded/data-folder.ts'
import { connectionStringOf, startEmbeddedPostgres } from './start-embedded-postgres.ts'

/** For commands beside the product: the data folder's server where it runs, else one that runs until `leave`. */
export async function connectToEmbeddedPostgres({ dataDir }: { dataDir: string }): Promise<{ connectionString: string; leave(): Promise<void> }> {
  const running = await runningAccess(resolve(dataDir))
  if (running) return { connectionString: connectionStringOf(running), leave: async () => undefined }
  const { connectionString, stop } = await startEmbeddedPostgres({ dataDir })
  return { connectionString, leave: stop }
}
