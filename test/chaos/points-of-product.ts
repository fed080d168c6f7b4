import { failPoints, type FailPoint } from '@souffleur/schemas/fail-point'

/** Fail-points that no short life of the product passes, and the suites in which a process dies there. */
export const elsewhere: { readonly [point in FailPoint]?: string } = {
  'engine: before the log is trimmed': 'engine/test/crash/fail-points.test.ts',
  'engine: before a job that was given back is pushed': 'engine/test/crash/fail-points.test.ts',
  'library: deployed anew, version not stored': 'test/chaos/fail-points.test.ts',
  'kafka: before records are sent': 'engine/test/cluster/kafka-export.cluster.ts',
  'kafka: records sent, place not stored': 'engine/test/cluster/kafka-export.cluster.ts',
  'projections: before rebuilt tables take their place': 'test/chaos/fail-points.test.ts',
  'kafka: before a message is set aside': 'engine/test/cluster/kafka-faults.cluster.ts',
  'kafka: records folded, offset not committed': 'engine/test/cluster/kafka-faults.cluster.ts',
}

/** All that one process passes by itself; with a single partition nothing goes between partitions. */
export function pointsOfProduct(partitions: number): FailPoint[] {
  return failPoints.filter((point) => !(point in elsewhere || point.startsWith('peers:') || (partitions === 1 && point.startsWith('partitions:'))))
}
