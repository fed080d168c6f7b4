import type { LevelledEvent, Scenario, ScenarioStep } from './scenario.ts'

const ELEMENT = /<bpmn:(\w+) id="([^"]+)"([^>]*?)(?:\/>|>((?:<bpmn:extensionElements>[^]*?<\/bpmn:extensionElements>|<bpmn:(?:incoming|outgoing)>[^<]*<\/bpmn:(?:incoming|outgoing)>|\s)*)(?:<bpmn:(\w+EventDefinition)\b|<bpmn:(multiInstanceLoopCharacteristics)\b[^>]*isSequential="(\w+)")?)/g
const ATTRIBUTE = /<(zeebe:\w+)((?: +[\w:]+="[^"]*")*)/g
const NO_ELEMENTS = new Set(['message', 'signal', 'error', 'escalation', 'process', 'definitions', 'association'])

/** What a conversation holds, as names of kinds: elements and attributes of its models, actions, answers, events. */
export function kindsOf({ resources, steps }: Scenario): Set<string> {
  return new Set([...resources.flatMap(({ content }) => kindsOfModel(content)), ...steps.flatMap(kindsOfStep)])
}

function kindsOfModel(content: string): string[] {
  const elements = [...content.matchAll(ELEMENT)].filter(([, tag]) => !NO_ELEMENTS.has(tag!) && !tag!.endsWith('EventDefinition'))
  const attributes = [...content.matchAll(ATTRIBUTE)].flatMap(([, tag, text]) => [...text!.matchAll(/ ([\w:]+)="(=?)/g)].map(([, name, expression]) => `model ${tag} ${name}${expression ? ' =' : ''}`))
  const functions = [...content.matchAll(/="=[^"]*"|>=[^<]*</g)].flatMap(([text]) => [...text.matchAll(/([a-z][a-z ]*[a-z])\(/g)].map(([, name]) => `feel ${name}`))
  return [...elements.map(kindOfElement), ...attributes, ...functions]
}

function kindOfElement([, tag, , attributes = '', , definition = '', loop, sequential]: RegExpMatchArray): string {
  const quiet = /(?:cancelActivity|isInterrupting)="false"/.test(attributes) ? 'non-interrupting' : ''
  const special = /(?:triggeredByEvent|isForCompensation)="true"/.exec(attributes)?.[0].split('=')[0] ?? ''
  return ['element', tag, definition.replace('EventDefinition', ''), quiet, special, loop ? (sequential === 'true' ? 'for each in turn' : 'for each at once') : ''].filter(Boolean).join(' ')
}

function kindsOfStep({ action: { type, ...members }, outcome: { code = 0, details = '' }, events }: ScenarioStep): string[] {
  const actions = [`action ${type}`, ...Object.entries(members).map(([name, member]) => `action ${type} ${name} ${kindOfMember(member)}`)]
  return [...actions, `answer ${type} ${code} ${templateOf(details)}`, ...events.map(kindOfEvent)]
}

function kindOfMember(member: unknown): string {
  if (Array.isArray(member)) return `of ${Math.min(member.length, 3)}`
  if (typeof member === 'number') return member < 0 ? '< 0' : member > 0 ? '> 0' : '0'
  if (typeof member === 'string') return member === '' ? 'empty' : /^\{.*\}$/s.test(member) || !/^[\s\d[{"]/.test(member) ? 'given' : 'odd'
  return typeof member === 'object' ? (member as { kind?: string } | null)?.kind ?? 'object' : String(member)
}

function kindOfEvent({ t, v }: LevelledEvent): string {
  const { bpmnElementType, bpmnEventType, errorType, errorMessage } = v as { [member: string]: string }
  return ['event', t, t.startsWith('PROCESS_INSTANCE ') ? bpmnElementType : '', t.startsWith('PROCESS_INSTANCE ') && bpmnEventType !== 'UNSPECIFIED' ? bpmnEventType : '', errorType, t === 'INCIDENT CREATED' ? templateOf(errorMessage ?? '') : ''].filter(Boolean).join(' ')
}

/** A text without what it quotes and counts. */
function templateOf(text: string): string {
  return text.replace(/'[^']*'|"[^"]*"/g, '…').replace(/\[[^\]]*\]/g, '[…]').replace(/\bk?\d+|#/g, 'n').replace(/\s+/g, ' ').slice(0, 150)
}
