import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where Zeebe, Kafka and a Java run-time are kept between runs: `CLUSTER_DOWNLOADS`, else a folder in the temporary one. About 300 MB. */
export function downloadsFolder(): string {
  const folder = process.env.CLUSTER_DOWNLOADS ?? join(tmpdir(), 'souffleur-cluster-downloads')
  mkdirSync(folder, { recursive: true })
  return folder
}
