import { drawProcess, type DrawnElement, onMessage, onSignal, onTimer, startEvent } from '../../support/draw-process.ts'
import { type Scenario, TAG } from '../scenario.ts'
import { perhapsTagged } from './additions.ts'
import { DrawingBoard, MESSAGES, SIGNALS } from './drawing-board.ts'
import type { Random } from './random.ts'
import { drawDecision } from './random-decision.ts'
import { randomFault } from './random-fault.ts'
import { drawScope, drawWay, type Drawn as Scope } from './random-scope.ts'
import { randomStartTimer } from './random-timer.ts'

type Resource = Scenario['resources'][number]

/** What clients of a run know of its models. */
export interface Drawn { resources: Resource[]; processes: string[]; decisions: string[]; /** What is deployed before anything else, by index. */ first: number[][] }

const idOf = (name: string): string => `${name}-${TAG}`

/** Files of a run: a process with what it may call, perhaps one that events start, and second versions. `additions`: with what 8.6 added, and no second versions, of which 8.6 makes more than 8.5 and we. */
export function randomResources(random: Random, additions = false): Drawn {
  const board = new DrawingBoard(random, additions)
  const named = (drawing: Parameters<typeof drawProcess>[0]): string => perhapsTagged(board, withIds(drawing))
  board.decisions.push(idOf('decision'), `${idOf('decision')}_top`)
  board.forms.push(idOf('form'))
  board.callable.push(idOf('nowhere'))
  const grandchild = named({ id: idOf('grandchild'), ...drawScope(board, 3) })
  board.callable[0] = idOf('grandchild')
  const child = named({ id: idOf('child'), ...drawScope(board, 2) })
  board.callable.push(idOf('child'))
  const aside = random.chance(40) ? [{ name: `${idOf('aside')}.bpmn`, content: named({ id: idOf('aside'), ...drawScope(board, 1, startedBy(board)) }) }] : []
  // Not before: Zeebe stumbles over a process that calls itself and that only an event can start.
  if (random.chance(60)) board.callable.push(idOf('aside'))
  const main = named({ id: idOf('main'), ...withMoreStarts(board, drawScope(board, 0)) })
  const files = [
    { name: `${idOf('main')}.bpmn`, content: main }, { name: `${idOf('child')}.bpmn`, content: child }, { name: `${idOf('grandchild')}.bpmn`, content: grandchild }, { name: `${idOf('decision')}.dmn`, content: drawDecision(random, idOf('decision')) },
    { name: `${idOf('form')}.form`, content: JSON.stringify({ id: idOf('form'), type: 'default', components: [] }) }, ...aside,
  ]
  return {
    resources: [...files, ...additions ? [] : files.flatMap(file => laterVersion(file, random)), ...random.chance(50) ? [randomFault(random, child)] : []], processes: [idOf('main'), idOf('child'), ...aside.length > 0 ? [idOf('aside')] : []], decisions: board.decisions,
    first: [[...files.keys()]],
  }
}

/** Zeebe stumbles over links and compensation events whose definition has no id. */
function withIds(drawing: Parameters<typeof drawProcess>[0]): string {
  let count = 0
  return drawProcess(drawing).replace(/<bpmn:(compensate|link)EventDefinition /g, start => `${start}id="definition${++count}" `)
}

function laterVersion({ name, content }: Resource, random: Random): Resource[] {
  if (name.endsWith('.form')) return random.chance(30) ? [{ name, content: content.replace('"default"', '"default","version":2') }] : []
  return random.chance(45) ? [{ name, content: `${content}<!-- second -->` }] : []
}

/** Now and then a second way to begin, beside the plain one. */
function withMoreStarts(board: DrawingBoard, scope: Scope): Scope {
  if (board.random.chance(80)) return scope
  const way = drawWay(board, startedBy(board), 2)
  return { elements: [...scope.elements, ...way.elements], flows: [...scope.flows, ...way.flows] }
}

/** A start event that something outside sets off. */
function startedBy(board: DrawingBoard): DrawnElement {
  const { random } = board
  const id = board.id('start')
  const kind = random.pick(['message', 'timer', 'signal'] as const)
  if (kind === 'message') return startEvent(id, onMessage(random.pick(MESSAGES), '="any"'))
  if (kind === 'signal') return startEvent(id, onSignal(random.pick(SIGNALS)))
  const timer = randomStartTimer(random)
  return startEvent(id, onTimer(timer.kind, timer.expression))
}
