import { randomUUID } from 'node:crypto'
import { partitionOfMessages } from '../../src/core/index.ts'
import type { Engine, ExportedRecord } from '../../src/index.ts'

/** Everything that is in the log now, of all partitions. */
export async function readAllRecords({ client, records }: Engine): Promise<ExportedRecord[]> {
  const marker = `end of what was there ${randomUUID()}`
  const { partitionsCount } = await client.topology()
  const open = new Set(Array.from({ length: partitionsCount }, (_none, index) => index + 1))
  for (const partition of open) await client.publishMessage({ name: marker, correlationKey: keyOn(partition, partitionsCount) })
  const all: ExportedRecord[] = []
  return new Promise((resolve) => {
    const follower = records.follow('0', (batch) => {
      all.push(...batch)
      for (const { value, partitionId } of batch) if (value.name === marker) open.delete(partitionId)
      if (open.size) return
      follower.close()
      resolve(all)
    })
  })
}

/** A correlation key whose messages lie on that partition. */
function keyOn(partition: number, partitionsCount: number): string {
  for (let number = 0; ; number++) if (partitionOfMessages(String(number), partitionsCount) === partition) return String(number)
}
