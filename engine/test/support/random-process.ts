import fc from 'fast-check'
import {
  adHocSubProcess, boundaryEvent, callActivity, catchEvent, compensate, type DrawnElement, drawProcess, endEvent, eventBasedGateway, eventSubProcess, exclusiveGateway, forEach, inclusiveGateway, ledSubProcess,
  listenedTo,  manualTask, onError, onEscalation, onMessage, onSignal, onTimer, parallelGateway, scriptTask, serviceTask, startEvent, subProcess, taskListeners, terminate, throwEvent, undoneBy, userTask,
} from './draw-process.ts'

const LEAVES = ['service', 'user', 'native', 'script', 'manual', 'throw', 'timer', 'message', 'call', 'signal', 'ring', 'escalate', 'undo', 'undoable', 'either', 'listened', 'watched'] as const
const SPLITS = ['exclusive', 'parallel', 'inclusive'] as const
const WATCHES = ['message', 'timer', 'error', 'signal', 'escalation'] as const
const ENDS = ['none', 'terminate', 'error', 'escalation', 'signal', 'undo'] as const
const WATCHED = (['creating', 'assigning', 'updating', 'completing', 'completing', 'canceling'] as const).map(event => [event, 'work'] as const)
const LOOPS = ['once', 'parallel', 'sequential'] as const

type Leaf = typeof LEAVES[number]
type Watch = typeof WATCHES[number]

/** The shape of a part of a process. */
export type Block =
  | { kind: Leaf }
  | { kind: 'sequence' | typeof SPLITS[number]; first: Block; second: Block }
  | { kind: 'adHoc'; inside: Block; until: boolean; cancelRemaining: boolean; led: boolean }
  | { kind: 'sub'; inside: Block; boundary: Watch; interrupting: boolean; listens: boolean; end: typeof ENDS[number]; loop: typeof LOOPS[number] }

/** Random parts of processes, of every element that runs. */
export const blocks: fc.Arbitrary<Block> = fc.letrec<{ block: Block; leaf: Block; pair: Block; sub: Block; adHoc: Block }>(tie => ({
  leaf: fc.record({ kind: fc.constantFrom(...LEAVES) }) as fc.Arbitrary<Block>,
  pair: fc.record({ kind: fc.constantFrom('sequence', ...SPLITS), first: tie('block'), second: tie('block') }) as fc.Arbitrary<Block>,
  sub: fc.record({
    kind: fc.constant('sub'), inside: tie('block'), boundary: fc.constantFrom(...WATCHES), interrupting: fc.boolean(), listens: fc.boolean(),
    end: fc.constantFrom(...ENDS), loop: fc.constantFrom(...LOOPS),
  }) as fc.Arbitrary<Block>,
  adHoc: fc.record({ kind: fc.constant('adHoc'), inside: tie('block'), until: fc.boolean(), cancelRemaining: fc.boolean(), led: fc.boolean() }) as fc.Arbitrary<Block>,
  block: fc.oneof({ maxDepth: 4 }, tie('leaf'), tie('pair'), tie('sub'), tie('adHoc')),
})).block

interface Part { elements: DrawnElement[]; flows: string[]; first: string; last: string }

/** A process around a random part; `listens`: with an event sub-process that a message starts. */
export function drawBlock(block: Block, id = 'process'): string {
  const drawn = new Drawer().draw(block)
  const listener = eventSubProcess('objection', { elements: [startEvent('raised', { ...onMessage('objection'), attributes: 'isInterrupting="false"' }), serviceTask('answer'), endEvent('answered')], flows: ['raised -> answer', 'answer -> answered'] })
  return drawProcess({ id, elements: [startEvent('start'), ...drawn.elements, endEvent('end'), listener], flows: [`start -> ${drawn.first}`, ...drawn.flows, `${drawn.last} -> end`] })
}

class Drawer {
  #count = 0

  draw(block: Block): Part {
    if (block.kind === 'sub') return this.#sub(block)
    if (block.kind === 'adHoc') return this.#adHoc(block)
    if (block.kind === 'sequence') return join(this.draw(block.first), this.draw(block.second))
    if ('first' in block) return this.#split(block)
    if (block.kind === 'either') return this.#either()
    const elements = block.kind === 'undoable' ? this.#undoable() : [this.#leaf(block.kind)]
    const { id } = elements[0]!
    return { elements, flows: [], first: id, last: id }
  }

  #id(kind: string): string {
    return `${kind}${++this.#count}`
  }

  #undoable(): DrawnElement[] {
    const [id, handler] = [this.#id('undoable'), this.#id('handler')]
    return undoneBy(serviceTask(id, { type: 'work' }), serviceTask(handler, { type: 'work' }))
  }

  /** An event-based gateway. */
  #either(): Part {
    const [gateway, news, bell, late, joined] = ['either', 'news', 'bell', 'late', 'join'].map(kind => this.#id(kind)) as [string, string, string, string, string]
    const events = [catchEvent(news, onMessage('news')), catchEvent(bell, onSignal('bell')), catchEvent(late, onTimer('timeDuration', 'PT1H'))]
    return {
      elements: [eventBasedGateway(gateway), ...events, exclusiveGateway(joined)],
      flows: events.flatMap(({ id }) => [`${gateway} -> ${id}`, `${id} -> ${joined}`]), first: gateway, last: joined,
    }
  }

  #leaf(kind: Exclude<Leaf, 'either' | 'undoable'>): DrawnElement {
    const id = this.#id(kind)
    if (kind === 'signal') return catchEvent(id, onSignal('bell'))
    if (kind === 'ring') return throwEvent(id, onSignal('bell'))
    if (kind === 'escalate') return throwEvent(id, onEscalation('up'))
    if (kind === 'undo') return throwEvent(id, compensate())
    if (kind === 'service') return serviceTask(id, { type: 'work', inputs: { local: '=n' }, outputs: { [`from_${id}`]: '=result' } })
    if (kind === 'listened') return listenedTo(serviceTask(id, { type: 'work', inputs: { local: '=n' } }), { start: ['work', 'more'], end: ['work'] })
    if (kind === 'user') return userTask(id)
    if (kind === 'native') return userTask(id, { extensions: '<zeebe:userTask/><zeebe:assignmentDefinition assignee="=key"/>' })
    if (kind === 'watched') return userTask(id, { extensions: `<zeebe:userTask/><zeebe:assignmentDefinition assignee="=key"/>${taskListeners(WATCHED)}` })
    if (kind === 'script') return scriptTask(id, '=n + 1', 'n')
    if (kind === 'manual') return manualTask(id)
    if (kind === 'throw') return throwEvent(id)
    if (kind === 'timer') return catchEvent(id, onTimer('timeDuration', 'PT1H'))
    return kind === 'message' ? catchEvent(id, onMessage('news')) : callActivity(id, 'child')
  }

  #split({ kind, first, second }: Extract<Block, { first: Block }>): Part {
    const gateway = { sequence: exclusiveGateway, exclusive: exclusiveGateway, parallel: parallelGateway, inclusive: inclusiveGateway }[kind]
    const join = kind === 'parallel' ? parallelGateway : kind === 'inclusive' ? inclusiveGateway : exclusiveGateway
    const [split, joined] = [this.#id('split'), this.#id('join')]
    const [one, other] = [this.draw(first), this.draw(second)]
    const condition = (text: string): string => kind === 'parallel' ? '' : ` [${text}]`
    return {
      elements: [gateway(split), ...one.elements, ...other.elements, join(joined)],
      flows: [`${split} -> ${one.first}${condition('=n > 2')}`, `${split} -> ${other.first}${condition(kind === 'inclusive' ? '=n > 1' : '=not(n > 2)')}`, ...one.flows, ...other.flows, `${one.last} -> ${joined}`, `${other.last} -> ${joined}`],
      first: split, last: joined,
    }
  }

  #sub({ inside, boundary, interrupting, listens, end, loop }: Extract<Block, { kind: 'sub' }>): Part {
    const [id, start, stop, watch, aside, out] = ['sub', 'start', 'stop', 'watch', 'aside', 'out'].map(kind => this.#id(kind)) as [string, string, string, string, string, string]
    const drawn = this.draw(inside)
    const ended = { none: {}, terminate, error: onError('E'), escalation: onEscalation('up'), signal: onSignal('bell'), undo: compensate() }[end]
    const on = { message: onMessage('bound'), timer: onTimer('timeDuration', 'PT3H'), error: onError('E'), signal: onSignal('bell'), escalation: onEscalation() }[boundary]
    const within = [startEvent(start), ...drawn.elements, endEvent(stop, ended), ...listens ? [this.#listener()] : []]
    const sub = subProcess(id, { elements: within, flows: [`${start} -> ${drawn.first}`, ...drawn.flows, `${drawn.last} -> ${stop}`] })
    return {
      elements: [
        loop === 'once' ? sub : forEach(sub, { inputCollection: '=[n, 2]', inputElement: 'item', outputCollection: 'items', outputElement: '=result', sequential: loop === 'sequential', ...interrupting && { until: '=numberOfTerminatedInstances > 0' } }),
        boundaryEvent(watch, id, on, { interrupting: interrupting || boundary === 'error' }), serviceTask(aside, { type: 'work' }), endEvent(out),
      ],
      flows: [`${watch} -> ${aside}`, `${aside} -> ${out}`],
      first: id, last: id,
    }
  }

  /** What begins at once, what a command may begin, and an event that ends all of it. End events may not be in there. */
  #adHoc({ inside, until, cancelRemaining, led }: Extract<Block, { kind: 'adHoc' }>): Part {
    const [id, extra, watch, out] = ['adHoc', 'extra', 'watch', 'out'].map(kind => this.#id(kind)) as [string, string, string, string]
    const drawn = this.draw(inside)
    const elements = drawn.elements.map(element => element.tag === 'endEvent' ? manualTask(element.id) : element)
    const within = { elements: [...elements, serviceTask(extra, { type: 'work' })], flows: drawn.flows }
    const box = led ? ledSubProcess(id, within, 'work') : adHocSubProcess(id, within, { active: `=["${drawn.first}"]`, cancelRemaining, ...until && { until: '=n > 2' } })
    return { elements: [box, boundaryEvent(watch, id, onSignal('bell')), endEvent(out)], flows: [`${watch} -> ${out}`], first: id, last: id }
  }

  #listener(): DrawnElement {
    const [id, start, stop] = [this.#id('listener'), this.#id('heard'), this.#id('done')]
    return eventSubProcess(id, { elements: [startEvent(start, { ...onMessage('interrupt'), attributes: 'isInterrupting="true"' }), endEvent(stop)], flows: [`${start} -> ${stop}`] })
  }
}

function join(before: Part, after: Part): Part {
  return { elements: [...before.elements, ...after.elements], flows: [...before.flows, `${before.last} -> ${after.first}`, ...after.flows], first: before.first, last: after.last }
}
