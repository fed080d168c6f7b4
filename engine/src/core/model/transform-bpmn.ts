import type { BpmnProblem } from './bpmn-problem.ts'
import type { ExecutableProcess } from './executable-process.ts'
import { finish, type Steps } from '../steps.ts'
import { readXmlInSteps, type XmlReading } from './read-xml.ts'
import { transformDefinitions } from './transform-definitions.ts'
import type { XmlElement } from './xml-element.ts'
import type { XmlLimits } from './xml-limits.ts'
import { bpmn } from './bpmn-names.ts'
import { findDoubleIds, wordDouble } from './find-double-ids.ts'
import { wordDanglingReference } from './word-dangling-reference.ts'
import { wordForeignRoot } from './word-foreign-root.ts'
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
  const foreign = mayBeForeign(xml) ? wordForeignRoot(source) : undefined
  if (foreign !== undefined) return refused(foreign)
  if ('problem' in xml) return refused(wordUnreadableFile(xml.problem, source))
  const dangling = yield* wordDanglingReference(xml.root, source)
  if (dangling !== undefined) return refused(yield* earlierThan(dangling, xml.root))
  const { processes, problems } = yield* transformDefinitions(xml.root)
  return problems.length > 0 ? { problems: problems.slice(0, maxProblems) } : { processes }
}

const refused = (message: string): BpmnReading => ({ problems: [{ elementId: '', path: [], message }] })

/** Zeebe comes upon an id that was there before while it reads, upon references that lead nowhere at the end. */
function* earlierThan(dangling: string, root: XmlElement): Steps<string> {
  const [double] = yield* findDoubleIds(root)
  return double === undefined ? dangling : wordDouble(double)
}

/** Zeebe judges the root element before it reads on. */
function mayBeForeign(xml: XmlReading): boolean {
  return 'problem' in xml ? /closing tag mismatch|more than one root|uses the entity/.test(xml.problem) : xml.root.namespace !== bpmn
}
