import type { PartitionWriter, Store, TakenPartition } from '../../src/store/store.ts'
import { Connection, type ConnectionParts } from './connection.ts'

/** As the real one's: how long a connection that may be dead is asked to give the partition up, in ms. */
const releaseTimeout = 1_000

/** The store as one machine reaches it: over connections that take time, stall and break. */
export function simulatedStore(parts: ConnectionParts): Store {
  const { database } = parts
  const open = () => {
    if (database.isAway) throw new Error('connect ECONNREFUSED')
    return new Connection(parts)
  }
  const read = <Answer>(query: () => Promise<Answer>) => open().ask(query)
  return {
    takePartition: async (partitionId, leaseMs, address) => {
      const connection = open()
      const taken = await connection.ask(() => database.take(connection.session, partitionId, { leaseMs, address }))
      return taken && { ...taken, writer: writerOver(connection, { parts, partitionId, taken }) }
    },
    leaderOf: async (partitionId) => read(() => database.leaderOf(partitionId)),
    readRows: async (...wanted) => read(() => database.store.readRows(...wanted)),
    readGroup: async (...wanted) => read(() => database.store.readGroup(...wanted)),
    tell: (news) => { if (!database.isAway) database.tell(news, () => parts.world.chance(parts.weather.lost)) },
    onNews: (listener) => database.onNews(parts.machine, listener),
    readLog: async (...range) => read(() => database.store.readLog(...range)),
    trimLog: async (...rule) => read(() => database.store.trimLog(...rule)),
    keepReaders: async (...readers) => read(() => database.store.keepReaders(...readers)),
    tryWriting: async () => read(async () => database.tryWriting()),
    lastPosition: async (partitionId) => read(() => database.store.lastPosition(partitionId)),
    close: async () => undefined,
  }
}

function writerOver(connection: Connection, { parts: { database, machine, world, weather }, partitionId, taken }: { parts: ConnectionParts; partitionId: number; taken: TakenPartition }): PartitionWriter {
  const { token, writer } = taken
  return {
    append: (batch) => {
      if (world.chance(weather.refuse)) return connection.ask(() => Promise.reject(new Error('deadlock detected')))
      return connection.ask(() => database.append(partitionId, taken, batch))
    },
    renew: (leaseMs) => connection.ask(() => database.renew(partitionId, token, leaseMs)),
    loadRows: (...keys) => connection.ask(() => writer.loadRows(...keys)),
    loadGroup: (...group) => connection.ask(() => writer.loadGroup(...group)),
    loadDue: (...due) => connection.ask(() => writer.loadDue(...due)),
    nextDue: (table) => connection.ask(() => writer.nextDue(table)),
    release: () => new Promise((resolve) => {
      machine.after(releaseTimeout, resolve)
      connection.ask(() => database.release(partitionId, token, connection.session)).then(resolve, () => resolve())
    }),
  }
}
