import { toExportLine } from '../../src/runtime/to-export-line.ts'

/** A record as Zeebe's Kafka exporter writes it; nothing in it matters but where it lies. */
export function recordLine(partitionId: number, position: number): string {
  return toExportLine({
    partitionId, position: String(position), sourceRecordPosition: '-1', key: String(2n ** 51n * BigInt(partitionId) + BigInt(position)), timestamp: 1_700_000_000_000 + position,
    recordType: 'EVENT', valueType: 'MESSAGE', intent: 'PUBLISHED', rejectionType: 'NULL_VAL', rejectionReason: '', brokerVersion: '8.5.8', recordVersion: 1, value: { name: `message ${position}` },
  })
}

/** The records of a partition from one position to another one, as messages of a topic. */
export function recordMessages(partitionId: number, { from = 1, to, partition = 0 }: { from?: number; to: number; partition?: number }): { partition: number; value: string }[] {
  return Array.from({ length: to - from + 1 }, (_unused, index) => ({ partition, value: recordLine(partitionId, from + index) }))
}
