import type { Random } from './random.ts'

const FLOW = /<bpmn:sequenceFlow id="([^"]+)" sourceRef="([^"]+)" targetRef="([^"]+)"(?:\/>|>[^]*?<\/bpmn:sequenceFlow>)/g
interface Flow { text: string; source: string; target: string }

/** The flows of every scope in another order: it decides which way is taken first. */
export function shuffleFlows(model: string, random: Random): string {
  return model.replace(new RegExp(`(?:${FLOW.source}\\s*){2,}`, 'g'), run => random.shuffled([...run.matchAll(FLOW)].map(([text]) => text)).join('\n'))
}

/** Whether some way leads back to where it began, or a link may. */
export function hasCircle(model: string): boolean {
  const flows = flowsOf(model)
  return model.includes('linkEventDefinition') || flows.some(({ source, target }) => reaches(flows, target, source))
}

const flowsOf = (model: string): Flow[] => [...model.matchAll(FLOW)].map(([text, , source = '', target = '']) => ({ text, source, target }))

/** The model with one more flow that leads on, between elements of one scope that have flows already; it never leads back, since loops without rest would hold a Zeebe for ever. */
export function addFlow(model: string, random: Random): string {
  const flows = flowsOf(model)
  const from = random.pick(flows)
  const ways = flows.filter(({ target }) => mayJoin(model, flows, from.source, target))
  if (!mayFork(from.source) || ways.length === 0) return model
  const [id, to] = [`more${random.below(1_000_000)}`, random.pick(ways).target]
  const added = `<bpmn:sequenceFlow id="${id}" sourceRef="${from.source}" targetRef="${to}"/>`
  return insertAfter(model, `<bpmn:outgoing>${idOf(from)}</bpmn:outgoing>`, `<bpmn:outgoing>${id}</bpmn:outgoing>`)
    .replace(`<bpmn:incoming>${idOf(flows.find(({ target }) => target === to)!)}</bpmn:incoming>`, found => `${found}<bpmn:incoming>${id}</bpmn:incoming>`)
    .replace(from.text, random.chance(50) ? `${added}${from.text}` : `${from.text}${added}`)
}

const insertAfter = (text: string, mark: string, more: string): string => text.replace(mark, `${mark}${more}`)
const idOf = ({ text }: Flow): string => /id="([^"]+)"/.exec(text)![1]!
const mayFork = (id: string): boolean => !/^(split|gate|ex|inc|either|evt|again|loop)/i.test(id)

function mayJoin(model: string, flows: Flow[], source: string, target: string): boolean {
  return target !== source && !flows.some(flow => flow.source === source && flow.target === target) && scopeOf(model, source) === scopeOf(model, target) && !reaches(flows, target, source) && !isHeardByGateway(model, flows, target)
}

const isHeardByGateway = (model: string, flows: Flow[], target: string): boolean => flows.some(flow => flow.target === target && new RegExp(`<bpmn:eventBasedGateway id="${flow.source}"`).test(model))

function reaches(flows: Flow[], from: string, to: string, seen = new Set<string>()): boolean {
  if (from === to) return true
  if (seen.has(from)) return false
  seen.add(from)
  return flows.some(({ source, target }) => source === from && reaches(flows, target, to, seen))
}

/** Where the innermost sub-process or process around an element begins. */
function scopeOf(model: string, id: string): number {
  const open: number[] = []
  for (const { 0: tag, 1: end, index } of model.matchAll(/<(\/?)bpmn:(?:subProcess|process)\b|id="([^"]+)"/g)) {
    if (tag.startsWith('id=')) {
      if (tag === `id="${id}"`) return model.startsWith('<bpmn:subProcess', index - 17) ? open.at(-2)! : open.at(-1)!
    } else if (end) open.pop()
    else open.push(index)
  }
  return -1
}
