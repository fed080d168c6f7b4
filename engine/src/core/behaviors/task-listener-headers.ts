import type { UserTaskValue } from '../record-values.ts'
import { DEFAULT_PRIORITY } from './changed-attributes.ts'
import type { ElementContext } from './element-context.ts'

type Headers = { [name: string]: string }

/** The headers by which the job of a task listener shows the task as it is about to be: those of the task, and what is not empty of its attributes. */
export function taskListenerHeaders({ processing: { keyText } }: ElementContext, task: UserTaskValue, changed: readonly string[]): Headers {
  const { customHeaders, userTaskKey, formKey, priority = DEFAULT_PRIORITY, action, assignee, candidateGroupsList, candidateUsersList, dueDate, followUpDate } = task
  const own: Headers = {
    action, assignee, dueDate, followUpDate,
    candidateGroups: listText(candidateGroupsList), candidateUsers: listText(candidateUsersList), changedAttributes: listText(changed),
    formKey: formKey > 0 ? keyText(formKey) : '', priority: priority > 0 ? String(priority) : '', userTaskKey: keyText(userTaskKey),
  }
  const given = Object.entries(own).filter(([, text]) => text !== '')
  return { ...customHeaders, ...Object.fromEntries(given.map(([name, text]) => [`io.camunda.zeebe:${name}`, text])) }
}

const listText = (list: readonly string[]): string => list.length === 0 ? '' : JSON.stringify(list)
