import type { Engine, ExportedRecord } from '../../src/index.ts'

const marker = 'end of what was there'

/** Everything that is in the log now. */
export async function readAllRecords({ client, records }: Engine): Promise<ExportedRecord[]> {
  await client.publishMessage({ name: marker, correlationKey: '' })
  const all: ExportedRecord[] = []
  return new Promise((resolve) => {
    const follower = records.follow('0', (batch) => {
      all.push(...batch)
      if (!batch.some(({ value }) => value.name === marker)) return
      follower.close()
      resolve(all)
    })
  })
}
