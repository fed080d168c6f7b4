/** Counts what is open, and tells when nothing is. */
export class Tally {
  #open = 0
  #onEmpty: () => void = () => undefined

  add(): void {
    this.#open += 1
  }

  drop(): void {
    this.#open -= 1
    if (this.#open === 0) this.#onEmpty()
  }

  /** Resolves once nothing is open, or after `patience` ms. */
  async empty(patience: number): Promise<void> {
    if (this.#open === 0) return
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, patience)
      this.#onEmpty = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
}
