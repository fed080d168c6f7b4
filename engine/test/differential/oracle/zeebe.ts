import { setTimeout as pause } from 'node:timers/promises'
import { rawClient, type RawClient } from '../../gateway/raw-client.ts'
import { type ZeebeRecord, ZeebeRecords } from './zeebe-records.ts'

/** Where a Zeebe 8.5 listens: hosts with ports, and the file its debug exporter prints to. Its clock must be controllable, and nobody else may use it. */
export interface ZeebeAddresses { gateway: string; admin: string; rest: string; log: string }

const SETTLE = 'souffleur-settled'
const PATIENCE = 60_000
const MAX_RECORDS = 50_000

/** A running Zeebe with its clock and its record stream. */
export class Zeebe {
  readonly #addresses: ZeebeAddresses
  readonly #client: RawClient
  readonly #records: ZeebeRecords
  #marks = 0

  constructor(addresses: ZeebeAddresses) {
    this.#addresses = addresses
    this.#client = rawClient(Number(addresses.gateway.split(':').at(-1)))
    this.#records = new ZeebeRecords(addresses.log)
  }

  call(method: string, request: object): Promise<any> {
    return this.#client.call(method, request)
  }

  collect(method: string, request: object): Promise<any[]> {
    return this.#client.collect(method, request)
  }

  /** Opens a stream that goes on until it is cancelled. */
  open(method: string, request: object, onMessage: (message: any) => void): { cancel(): void } {
    return this.#client.open(method, request, onMessage)
  }

  /** A call of the REST interface; answers the status and the text of a problem. */
  async rest(method: string, path: string, body: object): Promise<{ status: number; detail: string }> {
    const response = await fetch(`http://${this.#addresses.rest}${path}`, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
    const text = await response.text()
    return { status: response.status, detail: text === '' ? '' : String(JSON.parse(text).detail ?? '') }
  }

  /** Stops the clock at `time` (epoch ms), or a day's beginning after what it shows. Answers the time. */
  async pin(time?: number): Promise<number> {
    const now = time ?? nextMorning(Math.max(Date.now(), (await this.#clock('add', { offsetMilli: 0 })).epochMilli))
    await this.#clock('pin', { epochMilli: now })
    return now
  }

  async #clock(verb: string, body: object): Promise<{ epochMilli: number }> {
    const response = await fetch(`http://${this.#addresses.admin}/actuator/clock/${verb}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
    if (!response.ok) throw new Error(`Zeebe's clock at ${this.#addresses.admin} cannot be moved (${response.status}). Start it with zeebe.clock.controlled=true.`)
    return await response.json() as { epochMilli: number }
  }

  /** What was written until nothing follows any more: between two marks in the stream there is nothing else. `quiet`: for how long nothing may come (ms). */
  async settle(quiet = 0): Promise<ZeebeRecord[]> {
    const written: ZeebeRecord[] = []
    for (;;) {
      if (quiet > 0) await pause(quiet)
      const before = await this.#untilMark()
      written.push(...before)
      if (written.length > MAX_RECORDS) throw new Error(`Zeebe goes round in circles: more than ${MAX_RECORDS} records follow from one action. Start it anew, without its data.`)
      if (before.length > 0) continue
      return written
    }
  }

  /** Records before a mark of our own that is written now. */
  async #untilMark(): Promise<ZeebeRecord[]> {
    const correlationKey = String(++this.#marks)
    await this.call('PublishMessage', { name: SETTLE, correlationKey, timeToLive: 0 })
    const records: ZeebeRecord[] = []
    for (const deadline = Date.now() + PATIENCE; Date.now() < deadline; await pause(2)) {
      records.push(...this.#records.read())
      if (records.some(({ intent, value }) => value.name === SETTLE && intent === 'EXPIRED' && value.correlationKey === correlationKey)) return records.filter(({ value }) => value.name !== SETTLE)
    }
    throw new Error(`Zeebe's records do not appear in ${this.#addresses.log}. Is its DebugLogExporter on, with prettyPrint off?`)
  }

  close(): void {
    this.#client.close()
  }
}

/** Eight o'clock UTC of the day after `time`. */
function nextMorning(time: number): number {
  return (Math.floor(time / 86_400_000) + 1) * 86_400_000 + 8 * 3_600_000
}
