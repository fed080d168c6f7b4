/**
 * The moments in which a process may be made to die, to stand still or to fail: beside every write and every send. One list, so that the chaos run can tell which it has passed. The first
 * word says which part of the product is there: what goes to Kafka, or from one partition to another, is not there in every run.
 */
export const failPoints = [
  'engine: partition taken, not led yet',
  'engine: before a lease is renewed',
  'engine: before a partition is given up',
  'engine: before a commit is sent',
  'engine: before a commit is told',
  'engine: listeners told, callers not answered',
  'engine: before a job is pushed',
  'engine: before records are written to a file',
  'engine: before the log is trimmed',
  'partitions: before a parcel is handed over',
  'gateway: carried out, not answered',
  'gateway: jobs found, not sent',
  'gateway: before a job is streamed',
  'gateway: user task carried out, not answered',
  'sessions: shards taken, nobody told',
  'sessions: before shards are given up',
  'sessions: key claimed, nothing done',
  'sessions: visit remembered, nothing changed',
  'sessions: stored, instance not asked for',
  'sessions: before the engine is told of an answer',
  'sessions: engine told of an answer, nothing written',
  'sessions: before effects are stored',
  'sessions: effects stored',
  'sessions: before a change is stored',
  'sessions: change stored, nobody told',
  'sessions: before news is sent',
  'sessions: done, answer not kept',
  'sessions: refused, key not given back',
  'sessions: before an answer is sent',
  'library: draft stored, not answered',
  'library: function stored, not answered',
  'library: release moved, not answered',
  'library: deployed, version not stored',
  'library: version stored, not released',
  'library: before changes are committed',
  'library: changes committed, not answered',
  'runner: before a function is called',
  'runner: function called, engine not told',
  'runner: before an answer is kept',
  'projections: before a fold is committed',
  'projections: folded, stream not told',
  'kafka: before records are sent',
  'kafka: records sent, place not stored',
  'kafka: records folded, offset not committed',
] as const

export type FailPoint = typeof failPoints[number]

/** Where a step in memory stands between two others: nothing can throw there but a bug, and nobody would be told. */
export const neverThrowing: readonly FailPoint[] = ['engine: partition taken, not led yet', 'engine: before a partition is given up', 'engine: before a commit is told', 'engine: listeners told, callers not answered', 'engine: before a job is pushed']
