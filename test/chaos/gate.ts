/** Clients stand at it while the product is away. */
export class Gate {
  #open = Promise.withResolvers<void>()

  get opened(): Promise<void> { return this.#open.promise }
  open(): void { this.#open.resolve() }
  shut(): void { this.#open = Promise.withResolvers<void>() }
}
