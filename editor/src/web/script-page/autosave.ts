import type { ScriptDraft } from '@souffleur/schemas'
import { ProblemError } from '../api/problem-error.ts'
import type { KeptDraft } from './kept-draft.ts'
import type { SaveState } from './save-state.ts'

/** Quiet after the last edit before the draft is sent, in ms. */
export const saveQuietMs = 700
/** Pauses between attempts while the library can't be reached, in ms; the last one repeats. */
export const retryPausesMs = [1_000, 2_000, 4_000, 8_000]

export interface AutosaveOptions {
  /** Revision of the draft that was opened. */
  revision: number
  savedAt: number
  read(): Promise<{ bpmn: string; name: string }>
  save(draft: KeptDraft): Promise<ScriptDraft>
  /** Keeps the draft in the browser until it is saved; `undefined` forgets it. */
  keep(draft: KeptDraft | undefined): void
  onState(state: SaveState): void
}

/**
 * Sends the draft soon after each edit, one save at a time, always the newest content. What could not be sent is kept in the
 * browser and tried again; what somebody else overtook waits for a decision.
 */
export class Autosave {
  state: SaveState
  readonly #options: AutosaveOptions
  #revision: number
  #timer: ReturnType<typeof setTimeout> | undefined
  #sending: Promise<void> | undefined
  #dirty = false
  #failures = 0
  #stopped = false

  constructor(options: AutosaveOptions) {
    this.#options = options
    this.#revision = options.revision
    this.state = { kind: 'saved', at: options.savedAt }
  }

  get revision(): number { return this.#revision }
  /** True while the library does not have the newest content. */
  get pending(): boolean { return this.#dirty || this.#sending !== undefined }

  /** Something was edited. */
  touch(): void {
    this.#dirty = true
    if (this.#stopped || this.state.kind === 'conflict') return
    if (this.state.kind !== 'offline') this.#show({ kind: 'unsaved' })
    this.#schedule(saveQuietMs)
  }

  /** Sends what is not sent, now. Resolves to whether the library has everything. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer)
    await this.#sending
    if (this.#dirty && !this.#stopped && this.state.kind !== 'conflict') await this.#start()
    return !this.pending
  }

  /** No save begins after this. */
  stop(): void {
    this.#stopped = true
    clearTimeout(this.#timer)
  }

  #schedule(pauseMs: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => { if (!this.#sending && !this.#stopped) void this.#start() }, pauseMs)
  }

  #start(): Promise<void> {
    this.#sending = this.#send().finally(() => {
      this.#sending = undefined
      if (this.#dirty && this.state.kind === 'saved') this.touch()
    })
    return this.#sending
  }

  async #send(): Promise<void> {
    this.#dirty = false
    if (this.state.kind !== 'offline') this.#show({ kind: 'saving' })
    try {
      const draft = { ...await this.#options.read(), revision: this.#revision }
      this.#options.keep(draft)
      this.#sent(await this.#options.save(draft))
    } catch (error) {
      this.#failed(error)
    }
  }

  #sent(saved: ScriptDraft): void {
    this.#revision = saved.revision
    this.#failures = 0
    if (!this.#dirty) this.#options.keep(undefined)
    this.#show({ kind: 'saved', at: Date.parse(saved.savedAt) })
  }

  #failed(error: unknown): void {
    this.#dirty = true
    if (!(error instanceof ProblemError)) return this.#show({ kind: 'refused', message: (error as Error).message })
    const theirs = error.document['current'] as ScriptDraft | undefined
    if (error.status === 409 && theirs) return this.#show({ kind: 'conflict', theirs })
    if (!error.offline && error.status < 500) return this.#show({ kind: 'refused', message: error.message })
    this.#show({ kind: 'offline' })
    this.#schedule(retryPausesMs[Math.min(this.#failures++, retryPausesMs.length - 1)]!)
  }

  #show(state: SaveState): void {
    this.state = state
    this.#options.onState(state)
  }
}
