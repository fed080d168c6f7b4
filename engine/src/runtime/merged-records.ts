import type { Following, RecordStream } from './record-stream.ts'
import { readPositions, writePositions } from './stream-position.ts'

/** The records of several partitions as one stream: each partition's in order, none before the last batch was taken. */
export function mergeRecords(streams: ReadonlyMap<number, RecordStream>): RecordStream {
  return {
    follow(position, onRecords, options) {
      const positions = readPositions(position)
      let taking: Promise<void> | undefined
      const followings = [...streams].map(([id, stream]): Following => stream.follow(writePositions(new Map(positions.has(id) ? [[id, positions.get(id)!]] : [])), async (records, own) => {
        while (taking) await taking.catch(() => undefined)
        const after = new Map(positions).set(id, readPositions(own).get(id)!)
        const taken = onRecords(records, writePositions(after))
        if (taken) {
          taking = taken.finally(() => { taking = undefined })
          await taking
        }
        positions.set(id, after.get(id)!)
      }, options))
      return {
        close: () => followings.forEach((following) => following.close()),
        behind: () => followings.reduce((sum, following) => sum + (following.behind?.() ?? 0), 0),
        passed: (stored) => followings.forEach((following) => following.passed?.(stored)),
      }
    },
  }
}
