import { type Steps, stepThrough } from '../steps.ts'
import { addElement, collectElements } from './collect-elements.ts'
import { linkElements } from './link-elements.ts'
import type { BpmnProblem } from './bpmn-problem.ts'
import { type ProcessModel, report } from './process-model.ts'
import { bpmn, zeebe } from './bpmn-names.ts'
import { transformAdHoc } from './transform-ad-hoc.ts'
import { transformEvent } from './transform-events.ts'
import { extensionOf, transformExtensions } from './transform-extensions.ts'
import { transformFlow } from './transform-flow.ts'
import { transformListeners } from './transform-listeners.ts'
import { transformTaskListeners } from './transform-task-listeners.ts'
import { transformTask } from './transform-tasks.ts'
import { childNamed, childrenNamed, type XmlElement } from './xml-element.ts'

/** One `bpmn:process` → its compiled form, as far as its problems allow. */
export function* transformProcess(xml: XmlElement, { definitions, problems }: { definitions: Map<string, XmlElement>; problems: BpmnProblem[] }): Steps<ProcessModel> {
  const model: ProcessModel = {
    process: { bpmnProcessId: xml.attributes.get('id') ?? '', name: xml.attributes.get('name') ?? '', elements: [], byId: new Map(), eventStarts: [], forms: {} },
    nodes: [], definitions, problems, refused: new Set(),
  }
  const root = addElement(model, xml, { type: 'PROCESS', flowScope: -1 })
  yield* collectElements(model, xml, root)
  yield* stepThrough(model.nodes, node => {
    transformExtensions(model, node)
    transformEvent(model, node)
    transformTask(model, node)
    transformListeners(model, node)
    transformTaskListeners(model, node)
    transformFlow(model, node)
  })
  yield* linkElements(model)
  for (const node of model.nodes) transformAdHoc(model, node)
  if (model.process.elements.some(({ type, incoming }) => type === 'INCLUSIVE_GATEWAY' && incoming.length > 1)) model.process.joinsInclusively = true
  readProcessExtensions(model, xml)
  return model
}

function readProcessExtensions(model: ProcessModel, xml: XmlElement): void {
  const versionTag = extensionOf(xml, 'versionTag')?.attributes.get('value')
  if (versionTag) model.process.versionTag = versionTag
  const extensions = childNamed(xml, bpmn, 'extensionElements')
  for (const form of extensions === undefined ? [] : childrenNamed(extensions, zeebe, 'userTaskForm')) readForm(model, form)
}

function readForm(model: ProcessModel, form: XmlElement): void {
  const id = form.attributes.get('id')
  if (form.text.trim() === '') report(model, form, 'User task form text content has to be present and not empty')
  else if (id) model.process.forms[id] = form.text
}
