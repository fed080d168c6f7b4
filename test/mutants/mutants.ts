/** A deliberate bug: text of one file replaced, and the suite that must fail on it. */
export interface Mutant {
  name: string
  file: string
  /** Each text stands in the file exactly once. */
  edits: [text: string, replacement: string][]
  /** A test file, or the simulation. */
  caughtBy: string
}

export const simulation = 'simulation'
const database = 'engine/test/store/postgres-store.test.ts'
const sessions = 'bot-api/test/sessions.test.ts'
const fence = 'bot-api/test/fence.test.ts'
const place = 'test/chaos/place.test.ts'
/** Suites that need a database: left to `npm run mutants`. */
export const slowSuites = [database, sessions, fence, place]

const admission = 'bot-api/src/routes/admission'
const silence = 'engine/src/store/postgres/break-when-silent'
const core = 'engine/src/core'
const runtime = 'engine/src/runtime'
const memory = 'engine/src/store/memory/memory-store.ts'
const firstTables = 'engine/src/store/postgres/migrations/first-tables.ts'

export const mutants: Mutant[] = [
  { name: 'no fencing: whoever was replaced may still write', file: memory, edits: [['partition.token !== token || ', '']], caughtBy: 'engine/test/store/memory-store.test.ts' },
  { name: 'the position of a batch is not checked', file: memory, edits: [[' || partition.lastPosition !== batch.after', '']], caughtBy: 'engine/test/store/memory-store.test.ts' },
  { name: 'a partition is given to two', file: memory, edits: [['  if (partition.held) return undefined\n', '']], caughtBy: 'engine/test/store/memory-store.test.ts' },
  { name: 'callers are answered before the commit', file: `${runtime}/term.ts`, edits: [['    this.#flights.push(flight)\n', '    this.#flights.push(flight)\n    this.#parts.clock.soon(() => this.#committed(batch, tables))\n'], ['.then(() => this.#committed(batch, tables))', '.then(() => undefined)']], caughtBy: simulation },
  { name: 'callers are answered although the commit failed', file: `${runtime}/term.ts`, edits: [['      .catch((error) => this.lose(error))\n  }\n\n  #committed', '      .catch(() => this.#committed(batch, tables))\n  }\n\n  #committed']], caughtBy: simulation },
  { name: 'the lease is never renewed', file: `${runtime}/term.ts`, edits: [['every(parts.clock, leaseTime / 3, () => this.#renew())', '() => undefined']], caughtBy: 'engine/test/simulation/standing.test.ts' },
  { name: 'the counter of keys begins anew', file: `${runtime}/term.ts`, edits: [['Math.max(taken.lastKey, keysBefore(partitionId))', 'keysBefore(partitionId)']], caughtBy: simulation },
  { name: 'commands in hand are forgotten when a term ends', file: `${runtime}/term.ts`, edits: [['waiting: [...inHand, ...this.#loading, ...this.#faulted.map(({ pending }) => pending)]', 'waiting: []']], caughtBy: simulation },
  { name: 'a batch that the store has is processed once more', file: `${runtime}/open-batches.ts`, edits: [['lastPosition <= taken.lastPosition', 'lastPosition < 0']], caughtBy: `${runtime}/open-batches.test.ts` },
  { name: 'a batch of an earlier term counts as stored although another writer was there', file: `${runtime}/open-batches.ts`, edits: [['    if (taken.previousToken !== this.#token) return this.refuse(unknownOutcome())\n', '']], caughtBy: `${runtime}/open-batches.test.ts` },
  { name: 'a look at the store that is older than what left memory is believed', file: `${runtime}/pager.ts`, edits: [['        departures.note(key)\n', '']], caughtBy: `${runtime}/pager.test.ts` },
  { name: 'rows leave memory before they are stored', file: `${runtime}/row-cache.ts`, edits: [[' || batch > committedBatch', '']], caughtBy: `${runtime}/row-cache.test.ts` },
  { name: 'deleted rows are not deleted in the store', file: `${runtime}/pager.ts`, edits: [['deleted: deleted as Key[],', 'deleted: [],']], caughtBy: simulation },
  { name: 'timers fire early', file: `${runtime}/due-schedule.ts`, edits: [['const until = this.#parts.clock.now()', 'const until = this.#parts.clock.now() + 5_000'], ['due === undefined || due > timestamp', 'due === undefined']], caughtBy: simulation },
  { name: 'what is due is sent twice', file: `${runtime}/due-schedule.ts`, edits: [['return due === undefined || due > timestamp ? undefined : dueCommand(table, key, row, timestamp)', 'return due === undefined || due > timestamp + 5_000 ? undefined : dueCommand(table, key, row, timestamp)'], ['const until = this.#parts.clock.now()', 'const until = this.#parts.clock.now() + 5_000']], caughtBy: simulation },
  { name: 'a job that a stream did not take is lost until its time-out', file: `${runtime}/job-dispatcher.ts`, edits: [['this.yieldJobs(jobsOf(result).filter((job) => !this.streams.deliver(stream, job)))', 'jobsOf(result).forEach((job) => this.streams.deliver(stream, job))']], caughtBy: `${runtime}/job-dispatcher.test.ts` },
  { name: 'a follower that is busy skips what comes meanwhile', file: `${runtime}/follower.ts`, edits: [['this.#backlog.push(commit)', 'void commit']], caughtBy: `${runtime}/follower.test.ts` },
  { name: 'the log is trimmed in front of its readers', file: `${runtime}/log-trimmer.ts`, edits: [['Math.min(lastPosition, ...kept.map(({ position }) => position), ...known.map(({ position }) => position))', 'lastPosition']], caughtBy: 'engine/test/runtime/log-trimmer.test.ts' },
  { name: 'the log leaves out what differs from the record before', file: `${runtime}/log-writer.ts`, edits: [['    changes[name] = member\n', '']], caughtBy: simulation },
  { name: 'nothing is taken back when a command fails', file: `${core}/state/undo-journal.ts`, edits: [['    for (let undo = this.#undos.pop(); undo; undo = this.#undos.pop()) undo()\n', '    this.#undos.length = 0\n']], caughtBy: simulation },
  { name: 'the row of a completed job stays', file: `${core}/appliers/job-left.ts`, edits: [['  state.jobs.delete(key)\n', '']], caughtBy: simulation },
  { name: 'an activated job can be activated again', file: `${core}/appliers/job-batch-activated.ts`, edits: [["jobState: 'ACTIVATED'", "jobState: 'ACTIVATABLE'"]], caughtBy: simulation },
  { name: 'jobs never time out', file: `${core}/state/partition-state.ts`, edits: [["  if (job.state === 'ACTIVATED') return job.deadline\n", '']], caughtBy: simulation },
  { name: 'the subscription of a message that has arrived stays', file: `${core}/appliers/message-subscription-set.ts`, edits: [['  if (interrupting) state.messageSubscriptions.delete(key)\n  else setCorrelating', '  setCorrelating']], caughtBy: simulation },
  { name: 'a message may come twice with its id', file: `${core}/processors/publish-message.ts`, edits: [["messageId !== '' && processing.state", "messageId === '' && processing.state"]], caughtBy: simulation },
  { name: 'a timer that fired stays', file: `${core}/appliers/timer-left.ts`, edits: [['state.timers.delete(key)', 'void key']], caughtBy: simulation },
  { name: 'what came from another partition is taken again', file: `${runtime}/open-parcel.ts`, edits: [['parcel.filter(({ key }) => key > had)', 'parcel']], caughtBy: simulation },
  { name: 'what goes to another partition is forgotten before it has arrived', file: `${runtime}/parcel-lane.ts`, edits: [['    else parcel.push({ key, command: state.outbox.get(key)! })\n', '    else parcel.push({ key, command: state.outbox.get(key)! }), past.push(key)\n']], caughtBy: simulation },
  { name: 'what goes to a partition of another process is forgotten before that has it', file: `${runtime}/parcel-lane.ts`, edits: [['taken < awaited || ', ''], ['this.#hasArrived(taken)', 'this.#hasArrived(awaited)']], caughtBy: simulation },
  { name: 'a deputy keeps what is wanted by whose it is', file: `${runtime}/partition.ts`, edits: [['this.#parts.isDeputy && ', '!this.#parts.isDeputy && ']], caughtBy: 'engine/test/simulation/standing.test.ts' },
  { name: 'Postgres does not fence', file: firstTables, edits: [[' AND token = writer', '']], caughtBy: database },
  { name: 'Postgres takes a batch that does not join on', file: firstTables, edits: [[' AND last_position = joins_on', '']], caughtBy: database },
  { name: 'a failed transaction counts as committed', file: 'engine/src/store/postgres/partition-writer.ts', edits: [['...changeRows(partitionId, batch)]).catch(explainRefusal(partitionId))', '...changeRows(partitionId, batch)]).catch(() => undefined)']], caughtBy: database },
  { name: 'what came with a known key is carried out again', file: 'bot-api/src/sessions/answer-once.ts', edits: [['  if (first?.answer) return first.answer\n', '']], caughtBy: sessions },
  { name: 'Postgres takes a key twice', file: 'bot-api/src/store/migrations/first-tables.ts', edits: [['PRIMARY KEY (scope, key)', 'CHECK (key IS NOT NULL)']], caughtBy: sessions },
  { name: 'a refused request keeps its key', file: 'bot-api/src/sessions/answer-once.ts', edits: [['    if (isRefusal(error)) await room.requests.release(request)\n', '']], caughtBy: sessions },
  { name: 'a copy writes for sessions that it lost', file: 'bot-api/src/ownership/fence.ts', edits: [[' AND owner = $2', ' AND $2::bigint IS NOT NULL']], caughtBy: fence },
  { name: 'everybody is let in however many there are', file: `${admission}.ts`, edits: [['if (others < (isStart ? this.#limits.starts : this.#limits.calls)) return', 'if (others < (isStart ? 10_000 : 10_000)) return']], caughtBy: `${admission}.test.ts` },
  { name: 'new conversations take the places of those under way', file: `${admission}.ts`, edits: [['isStart ? this.#limits.starts : this.#limits.calls', 'isStart ? this.#limits.calls : this.#limits.calls']], caughtBy: `${admission}.test.ts` },
  { name: 'who waits for a function keeps its place', file: `${admission}.ts`, edits: [['    this.leave()\n    try {', '    try {']], caughtBy: `${admission}.test.ts` },
  { name: 'commands in hand are overtaken by those that came later', file: `${runtime}/open-batches.ts`, edits: [['    queue.putFirst(left.waiting)\n', '    for (const command of left.waiting) queue.push(command)\n']], caughtBy: `${runtime}/open-batches.test.ts` },
  { name: 'a full disk is blamed on the commands', file: `${runtime}/open-batches.ts`, edits: [['cause instanceof CannotWriteError ?', 'cause instanceof TypeError ?']], caughtBy: `${runtime}/open-batches.test.ts` },
  { name: 'a full disk counts as a broken connection', file: 'engine/src/store/postgres/explain-refusal.ts', edits: [['/^(53|58|25006$)/', '/^(58|25006$)/']], caughtBy: 'engine/src/store/postgres/explain-refusal.test.ts' },
  { name: 'nobody is told that the store is slow', file: `${runtime}/commit-pace.ts`, edits: [['    this.#parts.onTurn(this.#isSlow, ms)\n', '']], caughtBy: `${runtime}/commit-pace.test.ts` },
  { name: 'a commit that hangs is not noticed before it is answered', file: `${runtime}/commit-pace.ts`, edits: [['return this.#isSlow || this.#waiting() >= verySlowCommit', 'return this.#isSlow']], caughtBy: `${runtime}/commit-pace.test.ts` },
  { name: 'a silent connection is waited for', file: `${silence}.ts`, edits: [['if (open > 0) connection', 'if (open > 1_000) connection']], caughtBy: `${silence}.test.ts` },
  { name: 'a connection is broken while answers come', file: `${silence}.ts`, edits: [["  connection.stream.on('data', () => timer.refresh())\n", '']], caughtBy: `${silence}.test.ts` },
  { name: 'a place is kept on a connection that nothing comes through any more', file: 'house/front/place.ts', edits: [['    breakWhenSilent(client, this.#patience)\n', '']], caughtBy: place },
  { name: 'a session acts on two inputs at once', file: 'bot-api/src/sessions/turns.ts', edits: [['.then(work, work)', ' && work()']], caughtBy: 'bot-api/src/sessions/turns.test.ts' },
]
