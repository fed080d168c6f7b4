/** A process is to lead partitions that its database does not have. */
export class LeadsError extends Error {
  constructor(leads: readonly number[], count: number) {
    super(`LEADS is ${leads.join()}, and this database has ${count === 1 ? 'a single partition, which needs no LEADS' : `the partitions 1 to ${count}: name those of them that this process is to lead`}.`)
    this.name = 'LeadsError'
  }
}
