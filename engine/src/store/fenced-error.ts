/** Another writer has taken the partition: whatever this one still wants to write is refused. */
export class FencedError extends Error {
  constructor(partitionId: number) {
    super(`Partition ${partitionId} was taken over by another process.`)
    this.name = 'FencedError'
  }
}
