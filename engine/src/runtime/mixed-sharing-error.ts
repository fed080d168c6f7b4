/** A process that shares the partitions of a database, and one that leads all or none, cannot work there at once: one is a stranger to the other's address. */
export class MixedSharingError extends Error {
  constructor(isShared: boolean) {
    super(isShared
      ? 'LEADS is set, and a process without it works on this database: stop that one first, or give it LEADS too.'
      : 'The processes on this database share its partitions, and this one has no LEADS: give it LEADS, or stop the others first.')
    this.name = 'MixedSharingError'
  }
}
