/** The moments in which a process may be made to die: beside every write and every send. One list, so that the chaos run can tell which it has passed. */
export const failPoints = [
  'engine: before a commit is sent',
  'engine: before a commit is told',
  'engine: listeners told, callers not answered',
  'engine: before a job is pushed',
  'sessions: key claimed, nothing done',
  'sessions: done, answer not kept',
  'sessions: before effects are stored',
  'sessions: effects stored',
  'library: deployed, version not stored',
  'library: version stored, not released',
  'runner: before a function is called',
  'runner: function called, engine not told',
] as const

export type FailPoint = typeof failPoints[number]
