import { functionHeaders, tellJobHeaders, tellJobType } from '@souffleur/schemas'
import type { IsRepeatable } from './fit-to-cluster.ts'
import { isOneAtATime, isPlain } from './one-at-a-time.ts'
import { readTags, type Tag } from './read-tags.ts'

const scopes = new Set(['process', 'subProcess', 'adHocSubProcess', 'transaction'])
const zeebe = 'http://camunda.org/schema/zeebe/1.0'

/** An element that a job is put in front of. `at`: where it begins in the text. */
interface Told { id: string; prefix: string; at: number; headers: { [key: string]: string } }

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
  let isAlone = false
  return tags.flatMap((tag, index): Told[] => {
    if (scopes.has(tag.name)) enterOrLeave(open, tag)
    if (tag.name === 'process' && !tag.closing) isAlone = isOneAtATime(insideOf(tags, index))
    const [id, scope] = [tag.attribute('id'), open.at(-1)]
    const isEnd = tag.name === 'endEvent' && !tag.closing && id !== undefined && isHeardOf(scope)
    if (!isEnd) return []
    const isLast = isAlone && scope?.name === 'process' && isPlain(insideOf(tags, index))
    return [{ id, prefix: tag.prefix, at: tag.at, headers: { [tellJobHeaders.endEvent]: id, ...(isLast && { [tellJobHeaders.last]: 'true' }) } }]
  })
}

/** What stands between the tag at `index` and the one that closes it. */
function insideOf(tags: readonly Tag[], index: number): readonly Tag[] {
  const { name, empty } = tags[index]!
  let end = index + 1
  while (!empty && end < tags.length && !(tags[end]!.closing && tags[end]!.name === name)) end++
  return tags.slice(index + 1, end)
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
    return tag.closing && id !== undefined && runsOnce(tags.slice(begin, index), isRepeatable) ? [{ id, prefix: task.prefix, at: task.at, headers: { [tellJobHeaders.function]: id } }] : []
  })
}

function runsOnce(inside: readonly Tag[], isRepeatable: IsRepeatable): boolean {
  const header = (key: string) => inside.find((tag) => tag.name === 'header' && tag.attribute('key') === key)?.attribute('value')
  const functionId = header(functionHeaders.functionId)
  const isForbidden = inside.some((tag) => tag.name === 'property' && tag.attribute('name') === 'repeatable' && tag.attribute('value') === 'false')
  return functionId !== undefined && (isForbidden || !isRepeatable(functionId, header(functionHeaders.functionVersion)))
}

const tellerId = (id: string) => `${id}_told`

function teller({ id, prefix, headers }: Told): string {
  const lines = Object.entries(headers).map(([key, value]) => `<zeebe:header key="${key}" value="${value}" />`).join('')
  const job = `<zeebe:taskDefinition xmlns:zeebe="${zeebe}" type="${tellJobType}" /><zeebe:taskHeaders xmlns:zeebe="${zeebe}">${lines}</zeebe:taskHeaders>`
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
