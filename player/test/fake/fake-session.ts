import type { SessionInput, SessionState, Step } from '@souffleur/schemas'
import { firstScene, objections, outcome, scenes, stages, type Turn } from './story.ts'

/** A session of the test's story: what a server would keep. Also counts what it did, for "nothing is doubled". */
export class FakeSession {
  state: SessionState
  applied: string[] = []
  #listeners = new Set<() => void>()
  #visits = 0
  #below: string | undefined
  /** With a number, functions answer by themselves; otherwise the test calls `finishFunctions`. */
  #afterFunctions: string | undefined
  readonly answersAtOnce: boolean

  constructor(id: string, answersAtOnce: boolean) {
    this.answersAtOnce = answersAtOnce
    this.state = {
      session: id, script: { id: 'promised-payment', name: 'Promised payment', version: 12 }, channel: 'operator', lang: 'en', status: 'waiting', say: [], expect: { kind: 'none' },
      objections, stages: stages.map((name) => ({ name, state: 'ahead' })), trail: [], notes: [], startedAt: new Date(Date.now() - 74_000).toISOString(), revision: 0,
    }
    this.#show(firstScene)
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  input(input: SessionInput): boolean {
    if (input.stepVisit !== this.state.stepVisit) return false
    this.applied.push(`${this.state.step?.elementId}:${input.kind}:${JSON.stringify(input.value ?? null)}`)
    const scene = scenes[this.state.step!.elementId]!
    const answer = scene.answers?.find(({ id }) => id === input.value)
    this.state.trail.at(-1)!.answer = answer?.label ?? (input.kind === 'noFittingAnswer' ? 'No fitting answer' : '')
    this.#take((input.kind === 'noFittingAnswer' ? scene.noFitting : answer?.to) ?? scene.next ?? 'end')
    return true
  }

  objection(message: string): void {
    this.applied.push(message)
    this.#below = this.state.step?.elementId
    this.#show('too_expensive', objections.find((one) => one.message === message)?.label)
  }

  back(): void { this.#show(this.state.trail.at(-2)?.elementId ?? firstScene) }

  draft(draft: NonNullable<SessionState['draft']>): void {
    this.state = { ...this.state, draft, revision: this.state.revision + 1 }
  }

  note(text: string): void {
    this.#change({ notes: [...this.state.notes, { text, at: new Date().toISOString() }] })
  }

  finishFunctions(): void {
    if (this.#afterFunctions) this.#show(this.#afterFunctions)
  }

  /** Whatever a test wants to see drawn. */
  force(changes: Partial<SessionState>): void { this.#change(changes) }

  #take(turn: Turn): void {
    if (typeof turn === 'object') return this.#work(turn)
    if (turn === 'end') return this.#end()
    this.#show(turn === 'return' ? (this.#below ?? firstScene) : turn)
  }

  #work({ functions, leadsTo }: Exclude<Turn, string>): void {
    this.#afterFunctions = leadsTo
    if (this.answersAtOnce) return this.finishFunctions()
    this.#change({ status: 'working', step: undefined, stepVisit: undefined, wait: { functions, pollMs: 500 } })
  }

  #show(sceneId: string, objection?: string): void {
    const scene = scenes[sceneId]!
    const visit = `visit-${++this.#visits}`
    const step: Step = {
      visit, elementId: sceneId, name: scene.name, stage: scene.stage, phrase: scene.phrase, phraseText: '', hint: scene.hint, facts: scene.facts ?? [], noFittingAnswer: Boolean(scene.noFitting), fields: scene.fields ?? [], values: {}, objection,
      answers: (scene.answers ?? []).map(({ id, label, usual }, index) => ({ id, label, usual, key: String(index + 1) })),
    }
    const now = stages.indexOf(scene.stage)
    const trail = [...this.state.trail.map((entry) => ({ ...entry, canReturn: true })), { visit, elementId: sceneId, name: scene.name, stage: scene.stage, objection, at: new Date().toISOString() }]
    this.#change({ status: 'waiting', step, stepVisit: visit, wait: undefined, draft: undefined, trail, stages: stages.map((name, index) => ({ name, state: index < now ? 'done' : index === now ? 'now' : 'ahead' })) })
  }

  #end(): void {
    const end = { ...outcome, variables: { phone: '+79001234567', amount: 500, days: '5', sessionId: this.state.session }, steps: this.#visits, objections: this.#below ? 1 : 0 }
    this.#change({ status: 'ended', step: undefined, stepVisit: undefined, end, endedAt: new Date().toISOString(), stages: stages.map((name) => ({ name, state: 'done' })) })
  }

  #change(changes: Partial<SessionState>): void {
    this.state = { ...this.state, ...changes, revision: this.state.revision + 1 }
    for (const listener of this.#listeners) listener()
  }
}
