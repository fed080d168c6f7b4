import type { MessageValue } from '../../src/core/index.ts'
import type { CommittedRecord } from './ledger.ts'
import type { World } from './world.ts'

/** Messages by the log: an id is accepted once while its message lives, and a message reaches an instance of a process once. */
export class MessageBook {
  readonly #world: World
  readonly #living = new Map<string, number>()
  readonly #ids = new Map<number, string>()
  readonly #correlated = new Set<string>()

  constructor(world: World) {
    this.#world = world
  }

  note({ valueType, intent, key, value }: CommittedRecord): void {
    if (valueType === 'MESSAGE') this.#noteMessage(intent, key, value)
    if (valueType === 'PROCESS_MESSAGE_SUBSCRIPTION' && intent === 'CORRELATED') this.#noteCorrelation(`${value.messageKey} ${value.bpmnProcessId}`)
  }

  #noteMessage(intent: string, key: number, { name, correlationKey, messageId }: MessageValue): void {
    if (intent === 'EXPIRED') this.#living.delete(this.#ids.get(key)!)
    if (intent !== 'PUBLISHED') return
    const id = `${name} ${correlationKey} ${messageId}`
    if (this.#living.has(id)) this.#world.breach(`message '${id}' was accepted as ${key} while ${this.#living.get(id)} lives`)
    this.#living.set(id, key)
    this.#ids.set(key, id)
  }

  #noteCorrelation(meeting: string): void {
    if (this.#correlated.has(meeting)) this.#world.breach(`message and process ${meeting} met twice`)
    this.#correlated.add(meeting)
  }
}
