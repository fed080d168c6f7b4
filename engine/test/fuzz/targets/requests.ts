import { EventEmitter } from 'node:events'
import { setImmediate } from 'node:timers/promises'
import { gatewayHandlers } from '../../../src/gateway/gateway-handlers.ts'
import { limitLists } from '../../../src/gateway/limit-lists.ts'
import { gatewayServiceName, loadService } from '../../../src/gateway/load-service.ts'
import { OpenCalls } from '../../../src/gateway/open-calls.ts'
import { type Engine, startEngine } from '../../../src/start-engine.ts'
import { createMemoryStore } from '../../../src/store/memory/memory-store.ts'
import { drawProcess, endEvent, onMessage, catchEvent, serviceTask, startEvent } from '../../support/draw-process.ts'
import { type RandomRequest, randomRequest } from '../random-request.ts'
import type { Target } from '../target.ts'

const firstKey = 2n ** 51n
const keys = Array.from({ length: 60 }, (_, index) => String(firstKey + BigInt(index)))
const service = limitLists(loadService('gateway.proto', gatewayServiceName).service)
const fuzzed = drawProcess({
  id: 'fuzzed', elements: [startEvent('start'), serviceTask('task', { type: 'task' }), catchEvent('wait', onMessage('a', '="a"')), endEvent('end')], flows: ['start -> task', 'task -> wait', 'wait -> end'],
})

/** Messages on the wire, without the network: decoded, mapped, and run by an engine that starts anew every thousand inputs. */
export const requests: Target = {
  make: (dice) => JSON.stringify(randomRequest(dice, keys)),
  async feed(input: string, rest) {
    const { method, bytes } = JSON.parse(input) as RandomRequest
    return (await house()).take(method, Buffer.from(bytes), rest)
  },
}

type Handlers = { [method: string]: (call: FakeCall, respond: (error: { details?: string } | null) => void) => void }

interface House { engine: Engine; fed: number; faults: string[]; take(method: string, bytes: Buffer, rest: () => void): Promise<string | undefined> }

let current: House | undefined

async function house(): Promise<House> {
  if (current && current.fed++ < 1_000) return current
  await current?.engine.stop()
  return current = await open()
}

async function open(): Promise<House> {
  const engine = await startEngine({ store: createMemoryStore() })
  await engine.client.deployResource({ resources: [{ name: 'fuzzed.bpmn', content: fuzzed }] })
  for (let count = 0; count < 5; count++) await engine.client.createProcessInstance({ bpmnProcessId: 'fuzzed' })
  const faults: string[] = []
  const handlers = gatewayHandlers({ client: engine.client, openCalls: new OpenCalls(), onFault: (error) => { faults.push((error as Error).stack ?? String(error)) } }) as unknown as Handlers
  return { engine, faults, fed: 0, take: (method, bytes, rest) => take({ handlers, faults, method, bytes, rest }) }
}

/** Calls that may wait for something: nobody waits for them longer than this many turns of the loop. */
const patience = 10

async function take({ handlers, faults, method, bytes, rest }: { handlers: Handlers; faults: string[]; method: string; bytes: Buffer; rest: () => void }): Promise<string | undefined> {
  const request = decode(method, bytes)
  if (request === undefined) return undefined
  const call = new FakeCall(request)
  rest()
  handlers[method]!(call, (error) => call.answer(error))
  for (let turn = 0; !call.isOver; turn++) {
    rest()
    await setImmediate()
    if (turn === patience) call.hangUp()
  }
  return faults.pop() ?? (/exception occurred/.test(call.error) ? call.error : undefined)
}

/** What gRPC itself refuses never comes to a handler. */
function decode(method: string, bytes: Buffer): object | undefined {
  try {
    return service[method]!.requestDeserialize(bytes)
  } catch {
    return undefined
  }
}

class FakeCall extends EventEmitter {
  readonly request: object
  cancelled = false
  isOver = false
  error = ''

  constructor(request: object) {
    super()
    this.request = request
    this.on('error', ({ details }) => {
      this.error = details
      this.end()
    })
  }

  /** The answer of a call with one answer. */
  answer(error: { details?: string } | null): void {
    this.error = error?.details ?? ''
    this.end()
  }

  write(_message: object, sent?: () => void): void {
    sent?.()
  }

  end(): void {
    this.isOver = true
  }

  hangUp(): void {
    this.cancelled = true
    this.emit('cancelled')
    this.emit('close')
    this.end()
  }
}
