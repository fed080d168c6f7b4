import type { ExecutableProcess } from '../model/executable-process.ts'
import type { DecisionModel } from '../decisions/decision-model.ts'
import { DecisionCache } from './decision-cache.ts'
import { ProcessCache } from './process-cache.ts'
import type { ProcessMessageSubscriptionValue } from '../record-values.ts'
import type { DecisionIdRow, DecisionRequirementsIdRow, DecisionRequirementsRow, DecisionRow, DefinitionRow, DeploymentRow, FormIdRow, FormRow, JobRow, MessageRow, MessageStartSubscriptionRow, MessageSubscriptionRow, ProcessRow, ResourceIdRow, ResourceRow, SentCommand, SignalSubscriptionRow, TimerRow } from './rows.ts'
import { Table, type TableChanges } from './table.ts'
import { UndoJournal } from './undo-journal.ts'
import type { Unit } from './unit.ts'
import { readUnit, writeUnit } from './unit-text.ts'

/** Everything a partition remembers. Processors see it read-only (`ReadState`); appliers write. */
export class PartitionState {
  /** This partition, and how many there are. */
  partitionId = 1
  partitionCount = 1
  readonly journal = new UndoJournal()
  /** The running instances. Rows are changed in place: serialize what `takeChanges` names before the next command. */
  readonly units = new Table<number, Unit>('units', this.journal, { write: writeUnit, read: readUnit })
  /** Unit of each process instance, element instance and incident, by their keys. */
  readonly owners = new Table<number, number>('owners', this.journal)
  /** Groups: activatable jobs by type. */
  readonly jobs = new Table<number, JobRow>('jobs', this.journal, { groupOf: job => job.state === 'ACTIVATABLE' ? job.type : undefined, dueOf: dueTimeOfJob })
  /** Timers of running instances and of start events. Groups: those of start events by definition key. */
  readonly timers = new Table<number, TimerRow>('timers', this.journal, { groupOf: timer => timer.start && String(timer.start.definition), dueOf: timer => timer.dueDate })
  /** Groups: by message name and correlation key (`messageGroup`). */
  readonly messageSubscriptions = new Table<number, MessageSubscriptionRow>('messageSubscriptions', this.journal, { groupOf: row => messageGroup(row.messageName, row.correlationKey) })
  /** Buffered messages. Groups: by name and correlation key. */
  readonly messages = new Table<number, MessageRow>('messages', this.journal, { groupOf: row => messageGroup(row.name, row.correlationKey), dueOf: row => row.deadline })
  /** Keys of buffered messages by `messageIdKey`. */
  readonly messageIds = new Table<string, number>('messageIds', this.journal)
  /** Process instance that holds the lock of a process id and correlation key (`messageGroup` of the two). */
  readonly startLocks = new Table<string, number>('startLocks', this.journal)
  readonly definitions = new Table<number, DefinitionRow>('definitions', this.journal)
  /** How many process instances run on a definition; no row where there are none. */
  readonly instanceCounts = new Table<number, number>('instanceCounts', this.journal)
  /** By BPMN process id. */
  readonly processes = new Table<string, ProcessRow>('processes', this.journal)
  readonly forms = new Table<number, FormRow>('forms', this.journal)
  /** By form id. */
  readonly formIds = new Table<string, FormIdRow>('formIds', this.journal)
  readonly resources = new Table<number, ResourceRow>('resources', this.journal)
  /** By resource id. */
  readonly resourceIds = new Table<string, ResourceIdRow>('resourceIds', this.journal)
  readonly decisionRequirements = new Table<number, DecisionRequirementsRow>('decisionRequirements', this.journal)
  /** By the id of the graph. */
  readonly decisionRequirementsIds = new Table<string, DecisionRequirementsIdRow>('decisionRequirementsIds', this.journal)
  /** Groups: by the key of the graph. */
  readonly decisions = new Table<number, DecisionRow>('decisions', this.journal, { groupOf: row => String(row.requirements) })
  readonly decisionIds = new Table<string, DecisionIdRow>('decisionIds', this.journal)
  readonly deployments = new Table<number, DeploymentRow>('deployments', this.journal)
  /** Groups: by message name. */
  readonly messageStartSubscriptions = new Table<number, MessageStartSubscriptionRow>('messageStartSubscriptions', this.journal, { groupOf: row => row.messageName })
  /** Groups: by signal name. */
  readonly signalSubscriptions = new Table<number, SignalSubscriptionRow>('signalSubscriptions', this.journal, { groupOf: row => row.signalName })
  /** Subscriptions that the process side has given up and the message side not yet let go of. */
  readonly closingSubscriptions = new Table<number, ProcessMessageSubscriptionValue>('closingSubscriptions', this.journal, { groupOf: row => String(row.elementInstanceKey) })
  /** Commands for other partitions, by their order. Groups: by partition. */
  readonly outbox = new Table<number, SentCommand>('outbox', this.journal, { groupOf: row => String(row.to) })
  /** The last command that came from each partition, by its number. */
  readonly inbox = new Table<string, number>('inbox', this.journal)
  /** The last key that was given out. Appliers and processors draw from it with `newKey`. */
  readonly counter = { lastKey: 0 }
  readonly #processCache = new ProcessCache()
  readonly #decisionCache = new DecisionCache()

  /** A fresh key: taken back with everything else when the command fails. */
  newKey(): number {
    this.journal.set(this.counter, 'lastKey', this.counter.lastKey + 1)
    return this.counter.lastKey
  }

  /** The compiled process of a definition: derived data, compiled from the stored resource at first use. Throws `NotCompiled` where that would take long. */
  process(definition: number): ExecutableProcess {
    return this.#processCache.get(definition, this.definitions)
  }

  /** The same for who asks between two commands, where nothing else waits for its turn. */
  processNow(definition: number): ExecutableProcess {
    return this.#processCache.getNow(definition, this.definitions)
  }

  /** The compiled decisions of a graph, in the same way. */
  decisionModel(requirements: number): DecisionModel {
    return this.#decisionCache.get(requirements, this.decisionRequirements)
  }

  /** What changed since the last call, to be stored in one transaction. */
  takeChanges(): StateChanges {
    const changes: { [table: string]: TableChanges<any, any> } = {}
    for (const table of this.tables()) changes[table.name] = table.takeChanges()
    return { lastKey: this.counter.lastKey, tables: changes as StateChanges['tables'] }
  }

  tables(): Table<any, any>[] {
    return [
      this.units, this.owners, this.jobs, this.timers, this.messageSubscriptions, this.messages, this.messageIds, this.startLocks,
      this.definitions, this.processes, this.deployments, this.messageStartSubscriptions,
      this.closingSubscriptions, this.instanceCounts, this.signalSubscriptions, this.forms, this.formIds, this.resources, this.resourceIds,
      this.decisionRequirements, this.decisionRequirementsIds, this.decisions, this.decisionIds, this.outbox, this.inbox,
    ]
  }
}

/** Its time-out when it is activated, the end of its back-off when it failed. */
function dueTimeOfJob(job: JobRow): number | undefined {
  if (job.state === 'ACTIVATED') return job.deadline
  return job.state === 'FAILED' && job.recurAt !== -1 ? job.recurAt : undefined
}

/** Rows to write and to delete, by table, and the counter of keys. */
export interface StateChanges {
  lastKey: number
  tables: {
    units: TableChanges<number, Unit>
    owners: TableChanges<number, number>
    jobs: TableChanges<number, JobRow>
    timers: TableChanges<number, TimerRow>
    messageSubscriptions: TableChanges<number, MessageSubscriptionRow>
    messages: TableChanges<number, MessageRow>
    messageIds: TableChanges<string, number>
    startLocks: TableChanges<string, number>
    definitions: TableChanges<number, DefinitionRow>
    processes: TableChanges<string, ProcessRow>
    deployments: TableChanges<number, DeploymentRow>
    messageStartSubscriptions: TableChanges<number, MessageStartSubscriptionRow>
    instanceCounts: TableChanges<number, number>
    signalSubscriptions: TableChanges<number, SignalSubscriptionRow>
    decisionRequirements: TableChanges<number, DecisionRequirementsRow>
    decisionRequirementsIds: TableChanges<string, DecisionRequirementsIdRow>
    decisions: TableChanges<number, DecisionRow>
    decisionIds: TableChanges<string, DecisionIdRow>
    forms: TableChanges<number, FormRow>
    formIds: TableChanges<string, FormIdRow>
    resources: TableChanges<number, ResourceRow>
    resourceIds: TableChanges<string, ResourceIdRow>
    closingSubscriptions: TableChanges<number, ProcessMessageSubscriptionValue>
    outbox: TableChanges<number, SentCommand>
    inbox: TableChanges<string, number>
  }
}

/** Group of a message or subscription; also the key of a start lock (process id, correlation key). */
export function messageGroup(name: string, correlationKey: string): string {
  return `${name.length}:${name}${correlationKey}`
}

export function messageIdKey(name: string, correlationKey: string, messageId: string): string {
  return `${messageGroup(name, correlationKey).length}:${messageGroup(name, correlationKey)}${messageId}`
}
