import type { Steps } from '../steps.ts'
import { bpmn } from './bpmn-names.ts'
import type { BpmnProblem } from './bpmn-problem.ts'
import type { ExecutableProcess } from './executable-process.ts'
import { findDoubleIds, wordDouble } from './find-double-ids.ts'
import type { ProcessModel } from './process-model.ts'
import { transformProcess } from './transform-process.ts'
import { validateProcess } from './validate-process.ts'
import type { XmlElement } from './xml-element.ts'

export interface DefinitionsReading { processes: ExecutableProcess[]; problems: BpmnProblem[] }

/** The tree of a BPMN file → its executable processes. With problems, the processes are there to look at, not to run. */
export function* transformDefinitions(root: XmlElement): Steps<DefinitionsReading> {
  if (root.namespace !== bpmn || root.name !== 'definitions') return refused(`The file is no BPMN 2.0: its root element is '${root.name}'`)
  const problems: BpmnProblem[] = []
  const definitions = new Map(root.children.map(child => [child.attributes.get('id') ?? '', child]))
  const executable = root.children.filter(child => child.namespace === bpmn && child.name === 'process' && child.attributes.get('isExecutable') === 'true')
  if (executable.length === 0) return refused('Must contain at least one executable process', ['definitions'])
  const models: ProcessModel[] = []
  for (const xml of executable) models.push(yield* transformProcess(xml, { definitions, problems }))
  for (const model of models) yield* validateProcess(model)
  yield* reportDoubleIds(root, problems)
  return { processes: models.map(({ process }) => process), problems }
}

const refused = (message: string, path: string[] = []): DefinitionsReading => ({ processes: [], problems: [{ elementId: '', path, message }] })

function* reportDoubleIds(root: XmlElement, problems: BpmnProblem[]): Steps<void> {
  const told = new Set(problems.map(({ elementId, message }) => `${elementId} ${message}`))
  for (const id of yield* findDoubleIds(root)) {
    const message = wordDouble(id)
    if (!told.has(`${id} ${message}`)) problems.push({ elementId: id, path: [], message })
  }
}
