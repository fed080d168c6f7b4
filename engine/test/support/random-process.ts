import fc from 'fast-check'
import {
  boundaryEvent, callActivity, catchEvent, type DrawnElement, drawProcess, endEvent, eventSubProcess, exclusiveGateway, manualTask, onError, onMessage, onTimer, parallelGateway,
  scriptTask, serviceTask, startEvent, subProcess, terminate, throwEvent, userTask,
} from './draw-process.ts'

type Leaf = 'service' | 'user' | 'script' | 'manual' | 'throw' | 'timer' | 'message' | 'call'
type Watch = 'message' | 'timer' | 'error'

/** The shape of a part of a process. */
export type Block =
  | { kind: Leaf }
  | { kind: 'sequence' | 'exclusive' | 'parallel'; first: Block; second: Block }
  | { kind: 'sub'; inside: Block; boundary: Watch; interrupting: boolean; listens: boolean; end: 'none' | 'terminate' | 'error' }

/** Random parts of processes, of every element that runs. */
export const blocks: fc.Arbitrary<Block> = fc.letrec<{ block: Block; leaf: Block; pair: Block; sub: Block }>(tie => ({
  leaf: fc.record({ kind: fc.constantFrom('service', 'user', 'script', 'manual', 'throw', 'timer', 'message', 'call') }) as fc.Arbitrary<Block>,
  pair: fc.record({ kind: fc.constantFrom('sequence', 'exclusive', 'parallel'), first: tie('block'), second: tie('block') }) as fc.Arbitrary<Block>,
  sub: fc.record({
    kind: fc.constant('sub'), inside: tie('block'), boundary: fc.constantFrom('message', 'timer', 'error'), interrupting: fc.boolean(), listens: fc.boolean(),
    end: fc.constantFrom('none', 'terminate', 'error'),
  }) as fc.Arbitrary<Block>,
  block: fc.oneof({ maxDepth: 4 }, tie('leaf'), tie('pair'), tie('sub')),
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
    if (block.kind === 'sequence') return join(this.draw(block.first), this.draw(block.second))
    if (block.kind === 'exclusive' || block.kind === 'parallel') return this.#split(block)
    const element = this.#leaf(block.kind)
    return { elements: [element], flows: [], first: element.id, last: element.id }
  }

  #id(kind: string): string {
    return `${kind}${++this.#count}`
  }

  #leaf(kind: Leaf): DrawnElement {
    const id = this.#id(kind)
    if (kind === 'service') return serviceTask(id, { type: 'work', inputs: { local: '=n' }, outputs: { [`from_${id}`]: '=result' } })
    if (kind === 'user') return userTask(id)
    if (kind === 'script') return scriptTask(id, '=n + 1', 'n')
    if (kind === 'manual') return manualTask(id)
    if (kind === 'throw') return throwEvent(id)
    if (kind === 'timer') return catchEvent(id, onTimer('timeDuration', 'PT1H'))
    return kind === 'message' ? catchEvent(id, onMessage('news')) : callActivity(id, 'child')
  }

  #split({ kind, first, second }: Extract<Block, { first: Block }>): Part {
    const gateway = kind === 'parallel' ? parallelGateway : exclusiveGateway
    const [split, joined] = [this.#id('split'), this.#id('join')]
    const [one, other] = [this.draw(first), this.draw(second)]
    const condition = (text: string): string => kind === 'exclusive' ? ` [${text}]` : ''
    return {
      elements: [gateway(split), ...one.elements, ...other.elements, gateway(joined)],
      flows: [`${split} -> ${one.first}${condition('=n > 2')}`, `${split} -> ${other.first}${condition('=not(n > 2)')}`, ...one.flows, ...other.flows, `${one.last} -> ${joined}`, `${other.last} -> ${joined}`],
      first: split, last: joined,
    }
  }

  #sub({ inside, boundary, interrupting, listens, end }: Extract<Block, { kind: 'sub' }>): Part {
    const [id, start, stop, watch, aside, out] = ['sub', 'start', 'stop', 'watch', 'aside', 'out'].map(kind => this.#id(kind)) as [string, string, string, string, string, string]
    const drawn = this.draw(inside)
    const ended = { none: {}, terminate, error: onError('E') }[end]
    const on = { message: onMessage('bound'), timer: onTimer('timeDuration', 'PT3H'), error: onError('E') }[boundary]
    return {
      elements: [
        subProcess(id, { elements: [startEvent(start), ...drawn.elements, endEvent(stop, ended), ...listens ? [this.#listener()] : []], flows: [`${start} -> ${drawn.first}`, ...drawn.flows, `${drawn.last} -> ${stop}`] }),
        boundaryEvent(watch, id, on, { interrupting: interrupting || boundary === 'error' }), serviceTask(aside, { type: 'work' }), endEvent(out),
      ],
      flows: [`${watch} -> ${aside}`, `${aside} -> ${out}`],
      first: id, last: id,
    }
  }

  #listener(): DrawnElement {
    const [id, start, stop] = [this.#id('listener'), this.#id('heard'), this.#id('done')]
    return eventSubProcess(id, { elements: [startEvent(start, { ...onMessage('interrupt'), attributes: 'isInterrupting="true"' }), endEvent(stop)], flows: [`${start} -> ${stop}`] })
  }
}

function join(before: Part, after: Part): Part {
  return { elements: [...before.elements, ...after.elements], flows: [...before.flows, `${before.last} -> ${after.first}`, ...after.flows], first: before.first, last: after.last }
}
