import { zeebe } from './bpmn-names.ts'
import type { TaskListener, TaskListenerEvent } from './executable-process.ts'
import { type ModelNode, type ProcessModel, report } from './process-model.ts'
import { readListenerJob } from './read-listener-job.ts'
import { extensionOf } from './transform-extensions.ts'
import { childrenNamed, type XmlElement } from './xml-element.ts'

const EVENTS: readonly TaskListenerEvent[] = ['creating', 'assigning', 'updating', 'completing', 'canceling']

/** What Zeebe called them first, and still takes. */
const FORMER_NAMES = ['create', 'assignment', 'update', 'complete', 'cancel']

/** Reads who listens to a native user task; nothing else can be listened to like that. */
export function transformTaskListeners(model: ProcessModel, { xml, element }: ModelNode): void {
  const list = extensionOf(xml, 'taskListeners')
  const drawn = list === undefined || element.type === 'MULTI_INSTANCE_BODY' || element.type === 'AD_HOC_SUB_PROCESS_INNER_INSTANCE' ? [] : childrenNamed(list, zeebe, 'taskListener')
  if (drawn.length === 0) return
  const taskListeners = drawn.map(listener => readListener(model, listener))
  if (extensionOf(xml, 'userTask') === undefined) report(model, list!, 'Task listeners are only allowed on Camunda user tasks.')
  else element.taskListeners = taskListeners
}

function readListener(model: ProcessModel, xml: XmlElement): TaskListener {
  const name = xml.attributes.get('eventType') ?? ''
  const eventType = EVENTS.find((event, index) => event === name || FORMER_NAMES[index] === name)
  if (eventType === undefined) report(model, xml, `Attribute 'eventType' must be one of: ${EVENTS.join(', ')}`)
  return { eventType: eventType ?? 'creating', ...readListenerJob(model, xml) }
}
