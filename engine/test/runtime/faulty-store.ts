import type { PartitionWriter, Store } from '../../src/store/store.ts'

/** What happens to a batch: it is written, refused, or written without anybody hearing of it. */
export type Fate = 'written' | 'refused' | 'written but unanswered'

/** A store whose batches meet the fate that `fateOf` gives to their number (from 1). */
export function faultyStore(store: Store, fateOf: (batch: number) => Fate): Store {
  let batches = 0
  const append = (writer: PartitionWriter): PartitionWriter['append'] => async (batch) => {
    const fate = fateOf(++batches)
    if (fate !== 'refused') await writer.append(batch)
    if (fate !== 'written') throw new Error('connection lost')
  }
  return {
    ...store,
    takePartition: async (...claim) => {
      const taken = await store.takePartition(...claim)
      return taken && { ...taken, writer: { ...taken.writer, append: append(taken.writer) } }
    },
  }
}
