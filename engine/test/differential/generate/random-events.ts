import { compensate, type DrawnElement, onError, onEscalation, onMessage, onSignal, onTimer } from '../../support/draw-process.ts'
import { type DrawingBoard, ERRORS, ESCALATIONS, MESSAGES, SIGNALS } from './drawing-board.ts'
import { randomTimer } from './random-timer.ts'

type Event = Partial<DrawnElement>
export type Kind = 'message' | 'timer' | 'signal' | 'error' | 'escalation'

const CORRELATION_KEYS = ['=key', '=key', '=key', '=string(n)', '=n', '="K1"', '=s', '=x']
const NO_CORRELATION_KEYS = ['=missing', '=list']

/** Catch events that no other of the same scope repeats. */
export class Catchers {
  readonly #board: DrawingBoard
  readonly #taken = new Set<string>()

  /** `definitions`: of messages that something else waits for in the same place. */
  constructor(board: DrawingBoard, definitions = '') {
    this.#board = board
    for (const name of MESSAGES) if (definitions.includes(`"${name}"`)) this.#taken.add(`message ${name}`)
  }

  /** The event of a kind; `undefined` where all names of it are taken. `once`: it interrupts, or is no start of a scope. */
  draw(kind: Kind, once: boolean): Event | undefined {
    const { random } = this.#board
    if (kind === 'timer') {
      const { kind: of, expression } = randomTimer(random, once)
      return onTimer(of, expression)
    }
    const name = random.pick({ message: MESSAGES, signal: SIGNALS, error: [...ERRORS, undefined], escalation: [...this.#board.escalated, ...this.#board.escalated, ...ESCALATIONS, undefined] }[kind] as (string | undefined)[])
    if (this.#taken.has(`${kind} ${name}`)) return undefined
    this.#taken.add(`${kind} ${name}`)
    if (kind === 'message') return onMessage(random.chance(8) ? `="${name}"` : name!, random.mostly(CORRELATION_KEYS, NO_CORRELATION_KEYS))
    return kind === 'signal' ? onSignal(name!) : kind === 'error' ? onError(name) : onEscalation(name)
  }
}

/** An event that escalates; what encloses it is drawn later and may listen. */
export function escalate({ random, escalated }: DrawingBoard): Event {
  const code = random.pick(ESCALATIONS)
  escalated.add(code)
  return onEscalation(code)
}

/** What an end event does. */
export function randomEnd(board: DrawingBoard): Event & { type: string } {
  const { random } = board
  const type = random.weighted({ none: 55, terminate: 10, error: 10, escalation: 10, signal: 5, message: 6, undo: 6 })
  const job = `<zeebe:taskDefinition type="${random.pick(['thrown', 'ended'])}"/>`
  const events: { [type in typeof type]: () => Event } = {
    none: () => ({}), terminate: () => ({ content: '<bpmn:terminateEventDefinition/>' }), error: () => onError(random.pick(ERRORS)), escalation: () => escalate(board),
    signal: () => onSignal(random.pick(SIGNALS)), message: () => ({ ...onMessage(random.pick(MESSAGES)), extensions: job }), undo: () => compensate(),
  }
  return { ...events[type](), type }
}
