import { endJobHeaders, endJobType } from '@souffleur/schemas'

const tags = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<(?<closing>\/?)(?<prefix>(?:[\w.-]+:)?)(?<name>[\w.-]+)(?<attributes>(?:[^<>"']|"[^"]*"|'[^']*')*)>/g
const scopes = new Set(['process', 'subProcess', 'adHocSubProcess', 'transaction'])
const zeebe = 'http://camunda.org/schema/zeebe/1.0'

interface Tag { name: string; prefix: string; attributes: string; closing: boolean; at: number }
interface End { id: string; prefix: string; at: number }

/** Puts a job in front of every end event of a process and of an event sub-process; ends of other sub-processes lead on to something that is heard of. */
export function tellEnds(bpmn: string): string {
  const ends = findEnds(bpmn)
  const told = ends.reduceRight((text, end) => `${text.slice(0, end.at)}${teller(end)}${text.slice(end.at)}`, bpmn)
  return retarget(told, new Set(ends.map(({ id }) => id)))
}

function findEnds(bpmn: string): End[] {
  const open: Tag[] = []
  const ends: End[] = []
  for (const tag of readTags(bpmn)) {
    if (scopes.has(tag.name)) enterOrLeave(open, tag)
    const id = attribute(tag, 'id')
    const isEnd = tag.name === 'endEvent' && !tag.closing && id !== undefined && isTold(open.at(-1))
    if (isEnd && !bpmn.includes(`"${tellerId(id)}"`)) ends.push({ id, prefix: tag.prefix, at: tag.at })
  }
  return ends
}

function readTags(bpmn: string): Tag[] {
  return [...bpmn.matchAll(tags)].flatMap(({ groups, index }) => (groups?.name === undefined ? [] : [{ name: groups.name, prefix: groups.prefix!, attributes: groups.attributes!, closing: groups.closing === '/', at: index }]))
}

function enterOrLeave(open: Tag[], tag: Tag): void {
  if (tag.closing) open.pop()
  else if (!tag.attributes.endsWith('/')) open.push(tag)
}

function isTold(scope: Tag | undefined): boolean {
  return scope?.name === 'process' || (scope !== undefined && attribute(scope, 'triggeredByEvent') === 'true')
}

function attribute({ attributes }: Tag, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1]
}

const tellerId = (end: string) => `${end}_told`

function teller({ id, prefix }: End): string {
  const job = `<zeebe:taskDefinition xmlns:zeebe="${zeebe}" type="${endJobType}" /><zeebe:taskHeaders xmlns:zeebe="${zeebe}"><zeebe:header key="${endJobHeaders.endEvent}" value="${id}" /></zeebe:taskHeaders>`
  const event = `<${prefix}intermediateThrowEvent id="${tellerId(id)}"><${prefix}extensionElements>${job}</${prefix}extensionElements><${prefix}messageEventDefinition id="${tellerId(id)}_message" /></${prefix}intermediateThrowEvent>`
  return `${event}<${prefix}sequenceFlow id="${tellerId(id)}_flow" sourceRef="${tellerId(id)}" targetRef="${id}" />`
}

/** Whatever led to an end leads to its teller. */
function retarget(bpmn: string, ends: ReadonlySet<string>): string {
  return bpmn.replace(/<(?:[\w.-]+:)?sequenceFlow(?=\s)(?:[^<>"']|"[^"]*"|'[^']*')*>/g, (tag) => {
    const [, target] = /\stargetRef\s*=\s*["']([^"']*)["']/.exec(tag) ?? []
    return target === undefined || !ends.has(target) || tag.includes(`"${tellerId(target)}"`) ? tag : tag.replace(/(\stargetRef\s*=\s*["'])[^"']*/, (_all, before: string) => `${before}${tellerId(target)}`)
  })
}
