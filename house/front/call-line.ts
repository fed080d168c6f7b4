import type { MessagePort } from 'node:worker_threads'
import type { Call } from '@souffleur/bot-api/front'
import type { TextAnswer } from '@souffleur/schemas/http'
import { Batch } from './batch.ts'

/** `refused`: the address of a call that was not let in, for the figures only. */
type Asked = { id: number; call: Call } | { refused: string }
interface Answered { id: number; answer: TextAnswer }

/** Where calls are answered. */
export interface CallDesk {
  /** Never rejects. */
  answer(call: Call): Promise<TextAnswer>
  refused(path: string): void
}

/** The front thread's end of a line to where calls are answered. */
export class CallLine implements CallDesk {
  readonly #asked: Batch<Asked>
  readonly #waiting = new Map<number, (answer: TextAnswer) => void>()
  #lastId = 0

  constructor(port: MessagePort) {
    this.#asked = new Batch((items) => port.postMessage(items))
    port.on('message', (items: Answered[]) => {
      for (const { id, answer } of items) this.#take(id, answer)
    })
  }

  answer(call: Call): Promise<TextAnswer> {
    return new Promise((resolve) => {
      this.#waiting.set(++this.#lastId, resolve)
      this.#asked.add({ id: this.#lastId, call })
    })
  }

  refused(path: string): void {
    this.#asked.add({ refused: path })
  }

  #take(id: number, answer: TextAnswer): void {
    const resolve = this.#waiting.get(id)!
    this.#waiting.delete(id)
    resolve(answer)
  }
}

/** Answers what comes over a line. */
export function answerLine(port: MessagePort, desk: CallDesk): void {
  const answered = new Batch<Answered>((items) => port.postMessage(items))
  port.on('message', (items: Asked[]) => {
    for (const item of items) {
      if ('refused' in item) desk.refused(item.refused)
      else void desk.answer(item.call).then((answer) => answered.add({ id: item.id, answer }))
    }
  })
}
