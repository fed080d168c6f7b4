import { functionHeaders, tellJobHeaders, tellJobType } from '@souffleur/schemas'
import type { IsRepeatable } from './fit-to-cluster.ts'
import { readTags, type Tag } from './read-tags.ts'

const scopes = new Set(['process', 'subProcess', 'adHocSubProcess', 'transaction'])
const zeebe = 'http://camunda.org/schema/zeebe/1.0'

/** An element that a job is put in front of. `at`: where it begins in the text. */
interface Told { id: string; prefix: string; at: number; header: string }

/**
 * Puts a job in front of every end event of a process and of an event sub-process (ends of other sub-processes lead on to something that is heard of), and of every function that may not run
 * twice, since there is no way back over it.
 */
export function tellAhead(bpmn: string, isRepeatable: IsRepeatable): string {
  const tags = readTags(bpmn)
  const ids = new Set(tags.map((tag) => tag.attribute('id')))
  const told = [...findEnds(tags), ...findOnceFunctions(tags, isRepeatable)].filter(({ id }) => !ids.has(tellerId(id))).sort((one, other) => one.at - other.at)
  const pieces = told.map((element, index) => `${bpmn.slice(told[index - 1]?.at ?? 0, element.at)}${teller(element)}`)
  return retarget(`${pieces.join('')}${bpmn.slice(told.at(-1)?.at ?? 0)}`, new Set(told.map(({ id }) => id)))
}

function findEnds(tags: readonly Tag[]): Told[] {
  const open: Tag[] = []
  return tags.flatMap((tag): Told[] => {
    if (scopes.has(tag.name)) enterOrLeave(open, tag)
    const id = tag.attribute('id')
    const isEnd = tag.name === 'endEvent' && !tag.closing && id !== undefined && isHeardOf(open.at(-1))
    return isEnd ? [{ id, prefix: tag.prefix, at: tag.at, header: tellJobHeaders.endEvent }] : []
  })
}

function enterOrLeave(open: Tag[], tag: Tag): void {
  if (tag.closing) open.pop()
  else if (!tag.empty) open.push(tag)
}

function isHeardOf(scope: Tag | undefined): boolean {
  return scope?.name === 'process' || scope?.attribute('triggeredByEvent') === 'true'
}

function findOnceFunctions(tags: readonly Tag[], isRepeatable: IsRepeatable): Told[] {
  let begin = 0
  return tags.flatMap((tag, index): Told[] => {
    if (tag.name !== 'serviceTask') return []
    if (!tag.closing) begin = index
    const task = tags[begin]!
    const id = task.attribute('id')
    return tag.closing && id !== undefined && runsOnce(tags.slice(begin, index), isRepeatable) ? [{ id, prefix: task.prefix, at: task.at, header: tellJobHeaders.function }] : []
  })
}

function runsOnce(inside: readonly Tag[], isRepeatable: IsRepeatable): boolean {
  const header = (key: string) => inside.find((tag) => tag.name === 'header' && tag.attribute('key') === key)?.attribute('value')
  const functionId = header(functionHeaders.functionId)
  const isForbidden = inside.some((tag) => tag.name === 'property' && tag.attribute('name') === 'repeatable' && tag.attribute('value') === 'false')
  return functionId !== undefined && (isForbidden || !isRepeatable(functionId, header(functionHeaders.functionVersion)))
}

const tellerId = (id: string) => `${id}_told`

function teller({ id, prefix, header }: Told): string {
  const job = `<zeebe:taskDefinition xmlns:zeebe="${zeebe}" type="${tellJobType}" /><zeebe:taskHeaders xmlns:zeebe="${zeebe}"><zeebe:header key="${header}" value="${id}" /></zeebe:taskHeaders>`
  const event = `<${prefix}intermediateThrowEvent id="${tellerId(id)}"><${prefix}extensionElements>${job}</${prefix}extensionElements><${prefix}messageEventDefinition id="${tellerId(id)}_message" /></${prefix}intermediateThrowEvent>`
  return `${event}<${prefix}sequenceFlow id="${tellerId(id)}_flow" sourceRef="${tellerId(id)}" targetRef="${id}" />`
}

/** Whatever led to an element leads to its teller. */
function retarget(bpmn: string, told: ReadonlySet<string>): string {
  return bpmn.replace(/<(?:[\w.-]+:)?sequenceFlow(?=\s)(?:[^<>"']|"[^"]*"|'[^']*')*>/g, (tag) => {
    const [, target] = /\stargetRef\s*=\s*["']([^"']*)["']/.exec(tag) ?? []
    return target === undefined || !told.has(target) || tag.includes(`"${tellerId(target)}"`) ? tag : tag.replace(/(\stargetRef\s*=\s*["'])[^"']*/, (_all, before: string) => `${before}${tellerId(target)}`)
  })
}
