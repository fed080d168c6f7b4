import type { PendingCommand } from './pending-command.ts'

/** Commands in the order in which they are to be processed. */
export class CommandQueue {
  #first: PendingCommand[] = []
  #items: PendingCommand[] = []
  #head = 0

  get size(): number {
    return this.#first.length + this.#items.length - this.#head
  }

  push(command: PendingCommand): void {
    this.#items.push(command)
  }

  /** Puts commands before all others. */
  putFirst(commands: PendingCommand[]): void {
    if (commands.length) this.#first = [...commands, ...this.#first]
  }

  shift(): PendingCommand | undefined {
    if (this.#first.length) return this.#first.shift()
    const command = this.#items[this.#head]
    if (command !== undefined) this.#head++
    if (this.#head * 2 > this.#items.length) this.#dropTaken()
    return command
  }

  takeAll(): PendingCommand[] {
    const commands = [...this.#first, ...this.#items.slice(this.#head)]
    this.#first = []
    this.#head = this.#items.length
    this.#dropTaken()
    return commands
  }

  #dropTaken(): void {
    this.#items = this.#items.slice(this.#head)
    this.#head = 0
  }
}
