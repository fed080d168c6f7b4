import type { BpmnProblem } from './bpmn-problem.ts'
import type { ExecutableProcess } from './executable-process.ts'
import { finish, type Steps } from '../steps.ts'
import { readXmlInSteps } from './read-xml.ts'
import { transformDefinitions } from './transform-definitions.ts'
import type { XmlLimits } from './xml-limits.ts'
import { wordUnreadableFile } from './word-unreadable-file.ts'

export type BpmnReading = { processes: ExecutableProcess[] } | { problems: BpmnProblem[] }

/** Problems told at once: more would not be read. */
export const maxProblems = 100

/** A BPMN file → processes ready to run, or everything that is wrong with it. Never throws. */
export function transformBpmn(source: string | Uint8Array, limits?: XmlLimits): BpmnReading {
  return finish(transformBpmnInSteps(source, limits))
}

/** The same in steps. */
export function* transformBpmnInSteps(source: string | Uint8Array, limits?: XmlLimits): Steps<BpmnReading> {
  const xml = yield* readXmlInSteps(source, limits)
  if ('problem' in xml) return { problems: [{ elementId: '', path: [], message: wordUnreadableFile(xml.problem, source) }] }
  const { processes, problems } = yield* transformDefinitions(xml.root)
  return problems.length > 0 ? { problems: problems.slice(0, maxProblems) } : { processes }
}
