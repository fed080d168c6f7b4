/**
 * The log as others see it: committed records in order, shaped as Zeebe's exporters write them. Keys and positions are decimal
 * strings at this border. In cluster mode the same interface is filled from Kafka.
 */
export interface RecordStream {
  /**
   * Calls `onRecords` with every batch after `position` ("0" for all that is kept), in order, the committed past first, then each
   * commit as it happens: in process, before the callers of its commands are answered. Records are delivered again after a
   * restart from an older position: folds must be idempotent. The second argument is where the stream stands behind the batch, in all its partitions
   * (`readPositions`): what a reader stores, and gives to `follow` and `passed`. The log is trimmed behind those who follow; one who gives a `reader` name, never to be renamed, finds
   * after a restart what it had not told to be `passed`, for as long as it does not stay away for `abandonedReaderTime`.
   */
  follow(position: string, onRecords: OnRecords, options?: FollowOptions): Following
}

/**
 * `reader`: see `follow`. `wants`: false for what the reader has no use for: it may be left out, so that nothing need be made of it. A batch may be empty then; its position counts all
 * the same.
 */
export interface FollowOptions { reader?: string; wants?: Wants }

/** Looks at a record before it is made for readers: keys inside of `value` are whatever the source keeps them as. */
export type Wants = (record: { recordType: string; valueType: string; intent: string; value: { [member: string]: any } }) => boolean

export type OnRecords = (records: ExportedRecord[], position: string) => void | Promise<void>

export interface Following {
  close(): void
  /** How many committed records the reader has not taken yet, as far as is known. */
  behind?(): number
  /** Everything up to this position is stored on the reader's side. */
  passed?(position: string): void
}

export interface ExportedRecord {
  partitionId: number
  position: string
  sourceRecordPosition: string
  key: string
  timestamp: number
  recordType: 'EVENT' | 'COMMAND' | 'COMMAND_REJECTION'
  valueType: string
  intent: string
  rejectionType: string
  rejectionReason: string
  brokerVersion: string
  recordVersion: number
  /** Of records that follow from a request that named one. */
  operationReference?: string
  value: { [member: string]: any }
}
