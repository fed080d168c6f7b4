import type { EngineClient } from '../../client/engine-client.ts'
import { isPriority } from '../../core/model/is-priority.ts'
import { readBoolean, readInteger, readObject, readText, readTexts } from './body-members.ts'
import type { JsonBody } from './read-json-body.ts'
import { invalidArgument } from './rest-problem.ts'

type Request<Method extends 'completeUserTask' | 'assignUserTask' | 'updateUserTask'> = Omit<Parameters<EngineClient[Method]>[0], 'userTaskKey'>

export function readCompletion(body: JsonBody = {}): Request<'completeUserTask'> {
  const action = readText(body, 'action')
  return { variables: readObject(body, 'variables') ?? {}, ...action !== undefined && { action } }
}

/** Unless it may override, it is a claim: refused where the task is somebody else's. */
export function readAssignment(body: JsonBody): Request<'assignUserTask'> {
  const assignee = readText(body, 'assignee') ?? ''
  const allowOverride = readBoolean(body, 'allowOverride') ?? true
  if (assignee.trim() === '') throw invalidArgument('No assignee provided')
  return { assignee, allowOverride, action: readText(body, 'action') || 'assign' }
}

export function readUpdate(body: JsonBody = {}): Request<'updateUserTask'> {
  const changeset = readObject(body, 'changeset') ?? {}
  const action = readText(body, 'action')
  const changes = {
    candidateGroups: readTexts(changeset, 'candidateGroups'), candidateUsers: readTexts(changeset, 'candidateUsers'),
    dueDate: readText(changeset, 'dueDate'), followUpDate: readText(changeset, 'followUpDate'), priority: readInteger(changeset, 'priority'),
  }
  const given = Object.entries(changes).filter(([, value]) => value !== undefined)
  if (given.length === 0 && action === undefined) {
    throw invalidArgument('No update data provided. Provide at least an "action" or a non-null value for a supported attribute in the "changeset".')
  }
  const faults = [...dateFault('due date', changes.dueDate), ...dateFault('follow-up date', changes.followUpDate), ...priorityFault(changes.priority)]
  if (faults.length > 0) throw invalidArgument(faults.join(' '))
  return { changeset: Object.fromEntries(given), ...action !== undefined && { action } }
}

/** An empty date takes the date away. */
function dateFault(name: string, text = ''): string[] {
  return text === '' || isDate(text) ? [] : [`The provided ${name} '${text}' cannot be parsed as a date according to RFC 3339, section 5.6.`]
}

/** Of 8.6, as its words. */
function priorityFault(priority = 0): string[] {
  return isPriority(priority) ? [] : [`The value for priority is '${priority}' but must be within the [0,100] range.`]
}

const zoneName = /\[[\w/+-]+\]$/
const dateTime = /^(\d{4})-(\d\d)-(\d\d)T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/

/** A date and time with its offset, of a day that exists; the name of a zone may follow. */
function isDate(text: string): boolean {
  const plain = text.replace(zoneName, '').toUpperCase()
  const [, year, month, day] = dateTime.exec(plain) ?? []
  if (year === undefined || Number.isNaN(Date.parse(plain))) return false
  return new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDate() === Number(day)
}
