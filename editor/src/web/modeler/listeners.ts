/** Those who asked to be told of something. One that throws does not keep the others from hearing. */
export class Listeners<News = void> {
  private readonly all = new Set<(news: News) => void>()

  /** Returns the way to stop listening. */
  add(listener: (news: News) => void): () => void {
    this.all.add(listener)
    return () => { this.all.delete(listener) }
  }

  tell(news: News): void {
    for (const listener of this.all) {
      try {
        listener(news)
      } catch (error) {
        reportError(error)
      }
    }
  }
}
