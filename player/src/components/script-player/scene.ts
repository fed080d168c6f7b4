import type { PlayerSession } from '../../session/player-session.ts'
import type { PlayerStrings } from '../../theme/player-strings.ts'

export type Panel = 'note' | 'steps'

/** What the views of the player draw, and whom they tell. */
export interface Scene {
  session: PlayerSession
  strings: PlayerStrings
  language: string
  /** Somebody watches: nothing can be answered. */
  readonly: boolean
  /** Nothing can be pressed now: a call waits for its answer, or somebody only watches. */
  busy: boolean
  panel: Panel | undefined
  /** Is there a script to start? */
  canStart: boolean
  actions: SceneActions
}

export interface SceneActions {
  choose(answer: string): void
  giveWords(words: string): void
  proceed(): void
  edit(field: string, value: unknown): void
  raise(message: string): void
  note(text: string): void
  back(visit?: string): void
  toggle(panel: Panel): void
  dismissNotice(): void
  /** Opens the session again after a failure, or starts one. */
  open(): void
  closeCard(): void
}
