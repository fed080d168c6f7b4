import { catchEvent, compensate, type DrawnElement, onMessage, onSignal, throwEvent, withMappings } from '../../support/draw-process.ts'
import { alone, follow, type Part } from './part.ts'
import { type DrawingBoard, MESSAGES, SIGNALS } from './drawing-board.ts'
import { Catchers, escalate } from './random-events.ts'
import { expressions } from './random-expression.ts'
import { randomMappings } from './random-mappings.ts'
import { randomJobTask } from './random-task.ts'

const KINDS = { exclusive: 5, parallel: 4, inclusive: 4, either: 3, back: 2, catch: 5, throw: 8 }

/** Gateways with what lies between them, which `drawPart` draws, or an event on the way. */
export function drawBlock(board: DrawingBoard, drawPart: () => Part): Part {
  const kind = board.random.weighted(KINDS)
  if (kind === 'catch' || kind === 'throw') return alone(kind === 'catch' ? drawCatch(board) : drawThrow(board))
  if (kind === 'either') return drawEither(board)
  return kind === 'back' ? drawBack(board) : drawSplit(board, kind, Array.from({ length: 2 + board.random.below(2) }, drawPart))
}

function drawCatch(board: DrawingBoard): DrawnElement {
  const { random } = board
  const kind = random.weighted({ message: 4, timer: 3, signal: 2 })
  return withMappings(catchEvent(board.id('catch'), new Catchers(board).draw(kind, true)!), randomMappings(random, 'outputs'))
}

function drawThrow(board: DrawingBoard): DrawnElement {
  const { random } = board
  const kind = random.weighted({ none: 3, message: 3, signal: 3, escalation: 5, undo: 3 })
  const id = board.id(kind)
  const event = {
    none: () => ({}), message: () => ({ ...onMessage(random.pick(MESSAGES)), extensions: '<zeebe:taskDefinition type="thrown"/>' }), signal: () => onSignal(random.pick(SIGNALS)),
    escalation: () => escalate(board), undo: () => compensate(),
  }[kind]()
  return withMappings(throwEvent(id, event), randomMappings(random, kind === 'message' ? undefined : random.chance(50) ? 'inputs' : 'outputs'))
}

function drawSplit(board: DrawingBoard, kind: 'exclusive' | 'parallel' | 'inclusive', ways: Part[]): Part {
  const { random, additions } = board
  const [split, join] = [board.id('split'), board.id('join')] as const
  const others = kind !== 'parallel' && random.chance(60) ? random.pick(ways) : undefined
  const into = ways.map(way => `${split} -> ${way.first}${kind === 'parallel' || way === others ? '' : ` [=${expressions.truth(random)}]`}`)
  return {
    elements: [
      { tag: `${kind}Gateway`, id: split, ...others && { attributes: `default="${split}_${others.first}"` } }, ...ways.flatMap(({ elements }) => elements),
      { tag: additions && random.chance(50) ? 'inclusiveGateway' : kind === 'parallel' && random.chance(85) ? 'parallelGateway' : 'exclusiveGateway', id: join },
    ],
    flows: [...ways.flatMap(({ flows }) => flows), ...into, ...ways.map(({ last }) => `${last} -> ${join}`)], first: split, last: join,
  }
}

/** An event-based gateway. */
function drawEither(board: DrawingBoard): Part {
  const { random } = board
  const [gateway, join] = [board.id('either'), board.id('join')] as const
  const catchers = new Catchers(board)
  const events = (['message', 'timer', 'signal', random.pick(['message', 'timer', 'signal'] as const)] as const).flatMap(kind => {
    const event = catchers.draw(kind, true)
    return event ? [withMappings(catchEvent(board.id('catch'), event), randomMappings(random, 'outputs'))] : []
  })
  return {
    elements: [{ tag: 'eventBasedGateway', id: gateway }, ...random.shuffled(events), { tag: 'exclusiveGateway', id: join }],
    flows: events.flatMap(({ id }) => [`${gateway} -> ${id}`, `${id} -> ${join}`]), first: gateway, last: join,
  }
}

/** A job that is done again while a condition holds. */
function drawBack(board: DrawingBoard): Part {
  const merge: Part = alone({ tag: 'exclusiveGateway', id: board.id('merge') })
  const again: Part = alone({ tag: 'exclusiveGateway', id: board.id('again') })
  const out: Part = alone({ tag: 'exclusiveGateway', id: board.id('out') })
  const chain = [merge, alone(randomJobTask(board)), again]
  again.elements[0]!.attributes = `default="${again.last}_${out.first}"`
  return {
    elements: [...chain, out].flatMap(({ elements }) => elements),
    flows: [...follow(chain), `${again.last} -> ${merge.first} [=${expressions.truth(board.random)}]`, `${again.last} -> ${out.first}`], first: merge.first, last: out.last,
  }
}
