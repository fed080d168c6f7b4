import { boundaryEvent, compensate, type DrawnElement, eventSubProcess, link, startEvent, subProcess, throwEvent, undoneBy, withMappings } from '../../support/draw-process.ts'
import { perhapsListened } from './additions.ts'
import type { DrawingBoard } from './drawing-board.ts'
import { alone, follow, type Part } from './part.ts'
import { Catchers, escalate, type Kind, randomEnd } from './random-events.ts'
import { randomMappings } from './random-mappings.ts'
import { drawBlock } from './random-block.ts'
import { forEachItem, randomTask } from './random-task.ts'

export interface Drawn { elements: DrawnElement[]; flows: string[] }

const INTERRUPTIONS: { [kind in Kind]: number } = { message: 4, timer: 4, signal: 3, error: 4, escalation: 3 }

/** A start, a chain of parts, an end, and event sub-processes beside it (none in those: Zeebe forgets to close what they listen to). `start` is another start event than a plain one. */
export function drawScope(board: DrawingBoard, depth: number, start: DrawnElement = startEvent(board.id('start'))): Drawn {
  const { random } = board
  const parts = Array.from({ length: 1 + random.below(3) }, () => drawPart(board, depth))
  const chain = [alone(withMappings(start, randomMappings(random, 'outputs'))), ...parts, ...drawUndoing(board, parts), ...depth > 0 && random.chance(15) ? [alone(throwEvent(board.id('escalation'), escalate(board)))] : [], drawEnd(board)]
  const listeners = random.chance(30) && !start.id.startsWith('heard') ? drawListeners(board, depth) : []
  return {
    elements: [...chain.flatMap(({ elements }) => elements), ...listeners],
    flows: random.shuffled([...chain.flatMap(({ flows }) => flows), ...follow(chain), ...fork(board, chain)]),
  }
}

/** Where something can be undone, an event that asks for it, more often than not: for all of it, or for one activity. */
function drawUndoing(board: DrawingBoard, parts: Part[]): Part[] {
  const { random } = board
  const undoable = parts.flatMap(({ elements }) => elements).filter(({ tag, id }) => tag === 'boundaryEvent' && id.startsWith('undo-')).map(({ id }) => id.slice('undo-'.length))
  if (undoable.length === 0 || random.chance(25)) return []
  return [alone(withMappings(throwEvent(board.id('undo'), compensate(random.chance(40) ? random.pick(undoable) : undefined)), randomMappings(random, 'outputs')))]
}

/** Now and then a second flow that leaves a part out: two tokens from there on. */
function fork({ random }: DrawingBoard, parts: Part[]): string[] {
  if (parts.length < 4 || random.chance(80)) return []
  const from = random.below(parts.length - 2)
  return /^(start|join|out|either)/.test(parts[from]!.last) || parts[from + 2]!.first.startsWith('split') ? [] : [`${parts[from]!.last} -> ${parts[from + 2]!.first}`]
}

/** An activity with what is drawn at its border, or a block of gateways. */
function drawPart(board: DrawingBoard, depth: number): Part {
  const { random } = board
  if (random.chance(25) && depth < board.maxDepth) return drawBlock(board, () => drawPart(board, depth + 1))
  return drawActivity(board, depth)
}

function drawActivity(board: DrawingBoard, depth: number): Part {
  const { random } = board
  const isScope = depth < board.maxDepth && random.chance(25)
  const activity = isScope ? drawSubProcess(board, depth) : randomTask(board)
  const border = random.chance(activity.inside && board.escalated.size > 0 ? 60 : 35) ? drawBorder(board, activity, depth) : { elements: [], flows: [] }
  const undone = random.chance(25) ? undoneBy(activity, handler(board)) : [activity]
  return { elements: [...undone, ...border.elements], flows: border.flows, first: activity.id, last: activity.id }
}

function handler(board: DrawingBoard): DrawnElement {
  const { random } = board
  if (random.chance(15)) return drawSubProcess(board, board.maxDepth - 1)
  return randomTask(board)
}

function drawSubProcess(board: DrawingBoard, depth: number): DrawnElement {
  const inside = drawScope(board, depth + 1)
  const drawn = perhapsListened(board, withMappings(subProcess(board.id('sub'), inside), randomMappings(board.random)))
  return board.random.chance(20) ? forEachItem(board, drawn) : drawn
}

/** Boundary events, each with a way of its own. */
function drawBorder(board: DrawingBoard, activity: DrawnElement, depth: number): Drawn {
  const { random } = board
  const catchers = new Catchers(board, activity.definitions)
  const hasInside = activity.inside !== undefined || activity.tag === 'callActivity'
  const ways = Array.from({ length: 1 + random.below(2) }, () => {
    const kind = random.weighted({ ...INTERRUPTIONS, escalation: hasInside ? 3 + 4 * board.escalated.size : 0 })
    const interrupting = kind === 'error' || random.chance(55)
    const event = catchers.draw(kind, interrupting)
    if (!event) return { elements: [], flows: [] }
    const boundary = withMappings(boundaryEvent(board.id('bound'), activity.id, event, { interrupting }), randomMappings(random, 'outputs'))
    return drawWay(board, boundary, depth)
  })
  return { elements: ways.flatMap(({ elements }) => elements), flows: ways.flatMap(({ flows }) => flows) }
}

/** From an event over perhaps an activity to an end. */
export function drawWay(board: DrawingBoard, event: DrawnElement, depth: number): Drawn {
  const chain = [alone(event), ...board.random.chance(55) ? [drawPart(board, Math.max(depth, board.maxDepth - 1))] : [], drawEnd(board)]
  return { elements: chain.flatMap(({ elements }) => elements), flows: [...chain.flatMap(({ flows }) => flows), ...follow(chain)] }
}

function drawEnd(board: DrawingBoard): Part {
  const { random } = board
  const id = board.id('end')
  if (random.chance(4)) return drawJump(board)
  const { type, ...event } = randomEnd(board)
  return alone(withMappings({ tag: 'endEvent', id, ...event }, randomMappings(random, type === 'message' ? undefined : 'inputs')))
}

/** A link to another end. */
function drawJump(board: DrawingBoard): Part {
  const [from, to, end] = [board.id('jump'), board.id('land'), board.id('end')] as const
  return {
    elements: [{ tag: 'intermediateThrowEvent', id: from, ...link(from) }, { tag: 'intermediateCatchEvent', id: to, ...link(from) }, { tag: 'endEvent', id: end }],
    flows: [`${to} -> ${end}`], first: from, last: end,
  }
}

/** Event sub-processes. */
function drawListeners(board: DrawingBoard, depth: number): DrawnElement[] {
  const { random } = board
  const catchers = new Catchers(board)
  return Array.from({ length: 1 + random.below(2) }).flatMap(() => {
    const kind = random.weighted({ ...INTERRUPTIONS, escalation: 3 + 2 * board.escalated.size })
    const interrupting = kind === 'error' || random.chance(50)
    const event = catchers.draw(kind, interrupting)
    if (!event) return []
    const start = startEvent(board.id('heard'), { ...event, attributes: `isInterrupting="${interrupting}"` })
    return [eventSubProcess(board.id('listener'), drawScope(board, Math.max(depth + 1, board.maxDepth), start))]
  })
}
