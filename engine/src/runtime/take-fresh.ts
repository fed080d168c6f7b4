import type { ExportedRecord } from './record-stream.ts'
import { comesAfter, type Positions } from './stream-position.ts'

/** The records that come after `positions`, which move on to the last of them: what was delivered again is left out. */
export function takeFresh(records: ExportedRecord[], positions: Positions): ExportedRecord[] {
  return records.filter(({ partitionId, position }) => {
    if (!comesAfter(position, positions.get(partitionId))) return false
    positions.set(partitionId, position)
    return true
  })
}
