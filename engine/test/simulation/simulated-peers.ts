import type { PushedJobs, PeerDesk } from '../../src/runtime/peer-desk.ts'
import { EngineError } from '../../src/client/engine-error.ts'
import type { ActivatedJob, JobStream } from '../../src/client/engine-client.ts'
import { NotLedError } from '../../src/runtime/not-led-error.ts'
import type { Peer, PeerCall, PeerNetwork, PushListener, PushRequest } from '../../src/runtime/peers.ts'
import type { Machine } from './machine.ts'
import type { Network } from './network.ts'

interface Door { desk: PeerDesk; machine: Machine; life: number; streams: Set<() => void> }

/** The doors of all processes, and the wires between them: what is asked or answered takes time, comes late or not at all, of which only a lost answer is noticed at once; a stream whose next job is lost breaks. */
export class SimulatedPeers {
  readonly #network: Network
  readonly #doors = new Map<string, Door>()

  constructor(network: Network) {
    this.#network = network
  }

  /** As one machine sees them. */
  of(machine: Machine): PeerNetwork {
    return {
      open: async (desk) => {
        const address = `${machine.name} ${machine.life}`
        this.#doors.set(address, { desk, machine, life: machine.life, streams: new Set() })
        return { address, close: async () => this.#close(address) }
      },
      reach: (address): Peer => ({
        ask: (call, patience) => this.#ask(machine, address, { call, patience }),
        push: (wanted, listener) => this.#push(machine, address, { wanted, listener }),
      }),
    }
  }

  #close(address: string): void {
    for (const end of this.#doors.get(address)?.streams ?? []) end()
    this.#doors.delete(address)
  }

  #open(address: string): Door | undefined {
    const door = this.#doors.get(address)
    return door && door.machine.life === door.life ? door : undefined
  }

  #ask(machine: Machine, address: string, { call, patience }: { call: PeerCall; patience: number }): Promise<any> {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>()
    const gone = new AbortController()
    const breaks = (): void => { machine.after(0, () => reject(new EngineError('UNAVAILABLE', 'connection lost'))) }
    const bringBack = (arrive: () => void): void => this.#network.carry(() => machine.after(0, arrive), breaks)
    machine.after(patience, () => {
      gone.abort()
      reject(new EngineError('DEADLINE_EXCEEDED', 'no answer'))
    })
    this.#network.carry(() => {
      const door = this.#open(address)
      if (!door) return bringBack(() => reject(new NotLedError()))
      door.machine.after(0, () => void door.desk.answer(copyOf(call), gone.signal).then((answer) => bringBack(() => resolve(copyOf(answer))), (error) => bringBack(() => reject(error))))
    })
    return promise
  }

  #push(machine: Machine, address: string, { wanted, listener }: { wanted: PushRequest; listener: PushListener }): JobStream {
    let pushed: PushedJobs | undefined
    let isOver = false
    const end = (): void => {
      if (isOver) return
      isOver = true
      pushed?.close()
      this.#doors.get(address)?.streams.delete(end)
      machine.after(0, listener.onEnd)
    }
    const bring = (job: ActivatedJob): boolean => {
      if (isOver) return false
      this.#network.carry(() => machine.after(0, () => { if (!isOver && isDeclined(listener, job)) this.#network.carry(() => pushed!.decline(job.key), end) }), end)
      return true
    }
    const begin = (): void => {
      const door = this.#open(address)
      if (!door) return end()
      door.machine.after(0, () => {
        if (isOver) return
        try {
          pushed = door.desk.push(copyOf(wanted), bring)
          door.streams.add(end)
          door.machine.whenItDies(end)
        } catch {
          end()
        }
      })
    }
    machine.whenItDies(end)
    this.#network.carry(begin, end)
    return { close: end }
  }
}

function isDeclined({ onJob }: PushListener, job: ActivatedJob): boolean {
  try {
    return onJob(copyOf(job)) === false
  } catch {
    return true
  }
}

/** As what comes over a wire. */
function copyOf<Message>(message: Message): Message {
  return structuredClone(message)
}
