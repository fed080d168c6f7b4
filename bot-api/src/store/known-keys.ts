import { limits } from '../limits.ts'

/** `isWhole`: no key of the scope was ever used that is not here. */
interface Scope { keys: Set<string>; isWhole: boolean }

/** The keys that were used in the scopes in use, so that a key is known to be new without asking. The least recently begun scopes leave memory first: their keys are asked for. */
export class KnownKeys {
  readonly #scopes = new Map<string, Scope>()

  /** A scope that nobody has used before. */
  begin(scope: string): void {
    this.#remember(scope, { keys: new Set(), isWhole: true })
  }

  /** Remembers a key, and says whether it is one: undefined where that has to be asked. */
  isNew({ scope, key }: { scope: string; key: string }): boolean | undefined {
    const { keys, isWhole } = this.#scopes.get(scope) ?? this.#remember(scope, { keys: new Set(), isWhole: false })
    const isFresh = !keys.has(key)
    keys.add(key)
    return isFresh && !isWhole ? undefined : isFresh
  }

  /** All keys that were used in a scope, read after the first was remembered: with those that came meanwhile they are all. */
  learn(scope: string, read: readonly string[]): void {
    const known = this.#scopes.get(scope)
    if (!known) return
    for (const key of read) known.keys.add(key)
    known.isWhole = true
  }

  /** Scopes that others use from now on. */
  forget(isLost: (scope: string) => boolean): void {
    for (const scope of this.#scopes.keys()) if (isLost(scope)) this.#scopes.delete(scope)
  }

  #remember(scope: string, known: Scope): Scope {
    if (this.#scopes.size >= limits.rememberedSessions) this.#scopes.delete(this.#scopes.keys().next().value!)
    this.#scopes.set(scope, known)
    return known
  }
}
