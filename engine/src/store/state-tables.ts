/** How the rows of one table of the state are stored. */
export interface StateTable {
  /** As the core names it. */
  name: string
  keys: 'number' | 'text'
  /** Rows are found by group and key. */
  grouped?: boolean
  /** Rows are found by due date. */
  due?: boolean
}

/** The tables of the state. A new one needs a migration. */
export const stateTables: StateTable[] = [
  { name: 'units', keys: 'number' },
  { name: 'owners', keys: 'number' },
  { name: 'jobs', keys: 'number', grouped: true, due: true },
  { name: 'timers', keys: 'number', grouped: true, due: true },
  { name: 'messageSubscriptions', keys: 'number', grouped: true },
  { name: 'messages', keys: 'number', grouped: true, due: true },
  { name: 'messageIds', keys: 'text' },
  { name: 'startLocks', keys: 'text' },
  { name: 'definitions', keys: 'number' },
  { name: 'instanceCounts', keys: 'number' },
  { name: 'processes', keys: 'text' },
  { name: 'deployments', keys: 'number' },
  { name: 'messageStartSubscriptions', keys: 'number', grouped: true },
  { name: 'signalSubscriptions', keys: 'number', grouped: true },
  { name: 'decisionRequirements', keys: 'number' },
  { name: 'decisionRequirementsIds', keys: 'text' },
  { name: 'decisions', keys: 'number', grouped: true },
  { name: 'decisionIds', keys: 'text' },
  { name: 'forms', keys: 'number' },
  { name: 'formIds', keys: 'text' },
  { name: 'resources', keys: 'number' },
  { name: 'resourceIds', keys: 'text' },
  { name: 'closingSubscriptions', keys: 'number', grouped: true },
  { name: 'outbox', keys: 'number', grouped: true },
  { name: 'inbox', keys: 'text' },
]
