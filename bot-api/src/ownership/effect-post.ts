import type { Effect } from '../following/effects.ts'
import type { SessionWriter } from '../following/session-writer.ts'
import type { Log } from '../room.ts'
import type { Ownership } from './ownership.ts'
import type { PeerClient } from './peer-client.ts'
import type { Copy } from './plan-shards.ts'
import { shardOf } from './shard-of.ts'

export interface PostParts { ownership: Ownership; writer: SessionWriter; peers: PeerClient; log: Log }

/** Brings what the engine tells to the copy that walks the session, whichever copy heard of it. */
export class EffectPost {
  readonly #parts: PostParts
  #stopped = false

  constructor(parts: PostParts) {
    this.#parts = parts
  }

  stop(): void {
    this.#stopped = true
  }

  areOwn(effects: readonly Effect[]): boolean {
    return effects.every((effect) => this.isOwn(effect))
  }

  isOwn({ session }: Effect): boolean {
    const { ownership } = this.#parts
    return ownership.ownsAll || ownership.owns(shardOf(session))
  }

  /** Without waiting: what is walked here is told at once. */
  hand(effects: readonly Effect[]): void {
    if (this.areOwn(effects)) this.#parts.writer.write(effects)
    else void this.deliver(effects)
  }

  /** Resolves once all of it is on its way to the database, or stored where another copy walks the session. */
  async send(effects: readonly Effect[]): Promise<void> {
    if (!this.areOwn(effects)) return this.deliver(effects)
    this.#parts.writer.write(effects)
    await this.#parts.writer.sent()
  }

  /** Resolves once all of it is stored, wherever that is. Whoever is to walk a session next gets what nobody takes now. */
  async deliver(effects: readonly Effect[]): Promise<void> {
    let rest = effects
    while (rest.length > 0 && !this.#stopped) {
      const own = rest.filter((effect) => this.isOwn(effect))
      if (own.length > 0) this.#parts.writer.write(own)
      const [refused] = await Promise.all([this.#giveAway(rest.filter((effect) => !own.includes(effect))), own.length > 0 ? this.#parts.writer.flush() : undefined])
      rest = refused
      if (rest.length > 0) await this.#parts.ownership.nextLook()
    }
  }

  /** A marker that another copy put into the record stream has come by. That copy waits only so long for it. */
  passMarker(copy: number, marker: string): void {
    const place = this.#parts.ownership.find(copy)
    if (place) void this.#parts.peers.passMarker(place, marker).catch((error: unknown) => this.#parts.log.debug(error, 'another session service could not be told how far the record stream is'))
  }

  /** Answers what nobody took. */
  async #giveAway(effects: readonly Effect[]): Promise<Effect[]> {
    const byPlace = Map.groupBy(effects, ({ session }) => this.#parts.ownership.placeOf(shardOf(session)))
    const refused = await Promise.all([...byPlace].map(([place, own]) => (place === undefined || place === 'here' ? own : this.#give(place, own))))
    return refused.flat()
  }

  async #give(copy: Copy, effects: Effect[]): Promise<Effect[]> {
    try {
      const refused = await this.#parts.peers.giveEffects(copy, effects)
      return effects.filter(({ session }) => refused.includes(session))
    } catch (error) {
      this.#parts.log.debug(error, 'another session service could not be reached')
      return effects
    }
  }
}
