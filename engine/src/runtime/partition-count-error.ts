import { maxPartitions } from '../core/index.ts'

/** The database has another number of partitions, or no engine can have so many. */
export class PartitionCountError extends Error {
  constructor(wanted: number, kept?: number) {
    super(kept === undefined
      ? `PARTITIONS is ${wanted}: an engine has 1 to ${maxPartitions} partitions.`
      : `This database has had ${kept} ${kept === 1 ? 'partition' : 'partitions'} since its first start, and PARTITIONS is ${wanted}. The number cannot change: set PARTITIONS=${kept}, or begin with an empty database.`)
    this.name = 'PartitionCountError'
  }
}
