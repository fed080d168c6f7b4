import type { IntegrationFunction, ScriptDraft, ScriptProblem, StartSession } from '@souffleur/schemas'
import type { LibraryApi } from '../api/library-api.ts'
import type { ScriptModeler } from '../modeler/index.ts'
import { elementNames } from '../script-page/element-names.ts'
import { answerCall } from './answer-call.ts'
import type { AnswerChoice, CallOutcome } from './call-outcome.ts'
import { evaluateFeel } from './evaluate-feel.ts'
import { loadTestedScript } from './load-tested-script.ts'
import { testCards, type TestCard } from './test-card.ts'
import { TestSession, type TestCall } from './test-session.ts'
import { TestTransport, type TestHost } from './test-transport.ts'
import { wordRefusal } from './word-refusal.ts'

/** The script under test, as its page holds it. */
export interface ScriptToTest { id: string; name: string; draft: Pick<ScriptDraft, 'liveVersion'>; problems: ScriptProblem[]; modeler: Pick<ScriptModeler, 'saveXml' | 'setTokens' | 'setVisited'> }

/** Calls answered in one go before the test stops and asks: a loop of functions without a step between never ends. */
export const callsInOneGo = 200

/** Everything the Test tab knows; its parts redraw on the event `change`. */
export class TestRun extends EventTarget implements TestHost {
  readonly transport = new TestTransport(this)
  readonly scriptId: string
  card: TestCard
  session: TestSession | undefined
  /** Why the drawing could not be started, a sentence for each mistake. */
  failure: string[] | undefined
  functions: IntegrationFunction[] = []
  /** Calls wait until a person answers each. */
  holdCalls = false
  readonly #library: LibraryApi
  readonly #script: ScriptToTest
  readonly #choices = new Map<string, AnswerChoice>()

  constructor({ library, script }: { library: LibraryApi; script: ScriptToTest }) {
    super()
    this.#library = library
    this.#script = script
    this.scriptId = script.id
    this.card = testCards.read(script.id)
  }

  /** Reads the drawing as it is now and begins at its start. */
  async begin(_request: StartSession): Promise<TestSession> {
    testCards.keep(this.scriptId, this.card)
    try {
      this.session = await this.#createSession()
      this.failure = undefined
      this.settleCalls()
      return this.session
    } catch (error) {
      this.session = undefined
      this.failure = await this.#explain((error as Error).message)
      throw error
    } finally {
      this.moved()
    }
  }

  samplesOf(call: TestCall): IntegrationFunction['samples'] { return this.#functionOf(call)?.samples ?? [] }
  errorsOf(call: TestCall): string[] { return (this.#functionOf(call)?.errors ?? []).map(({ code }) => code) }
  nameOf(call: TestCall): string { return this.#functionOf(call)?.name ?? functionId(call) }
  choiceFor(call: TestCall): AnswerChoice { return this.#choices.get(functionId(call)) ?? { kind: 'fitting' } }

  /** The function of this call answers so when it is answered next: this call, if it still waits, else the next one. */
  choose(call: TestCall, choice: AnswerChoice): void {
    this.#choices.set(functionId(call), choice)
    this.dispatchEvent(new Event('change'))
  }

  /** Answers one held call as chosen. */
  answer(call: TestCall): void {
    this.session?.settleCall(call.job.key, this.#outcomeFor(call))
    this.#changed()
  }

  fireTimer(key: number): void {
    this.session?.fireTimer(key)
    this.#changed()
  }

  hold(hold: boolean): void {
    this.holdCalls = hold
    this.#changed()
  }

  settleCalls(): void {
    for (let settled = 0; settled < callsInOneGo && !this.holdCalls; settled++) {
      const waiting = this.session?.calls.find(({ outcome }) => !outcome)
      if (!waiting) return
      this.session!.settleCall(waiting.job.key, this.#outcomeFor(waiting))
    }
  }

  moved(): void {
    const { records } = this.session ?? {}
    const process = this.session?.options.script.outline.processId ?? ''
    const active = [...records?.active ?? []].map((key) => records!.instances.get(key)!).filter((element) => element.bpmnProcessId === process && !scopes.has(element.bpmnElementType))
    const counts = Object.entries(Object.groupBy(active, ({ elementId }) => elementId))
    this.#script.modeler.setTokens(counts.map(([elementId, tokens]) => ({ elementId, count: tokens!.length })))
    this.#script.modeler.setVisited([...records?.visited.get(process) ?? []])
    this.dispatchEvent(new Event('change'))
  }

  /** Leaves the canvas as it was. */
  stop(): void {
    this.session = undefined
    this.moved()
  }

  #changed(): void {
    this.settleCalls()
    this.moved()
    this.transport.push()
  }

  async #createSession(): Promise<TestSession> {
    const { id, name, draft, modeler } = this.#script
    const [functions, bpmn] = await Promise.all([this.#library.functions(), modeler.saveXml()])
    this.functions = functions
    const script = await loadTestedScript(this.#library, { id, name, bpmn, liveVersion: draft.liveVersion }, functions)
    return new TestSession({ script, channel: this.card.channel, lang: this.card.lang, context: testCards.variables(this.card), evaluate: evaluateFeel, now: Date.now })
  }

  /** In the words of the problem list, where it knows of mistakes; else in those of the engine. */
  async #explain(refusal: string): Promise<string[]> {
    const known = this.#script.problems.filter(({ severity }) => severity === 'error').map(({ message }) => message)
    if (known.length > 0) return known
    const names = elementNames(await this.#script.modeler.saveXml())
    return wordRefusal(refusal, (id) => names.get(id))
  }

  #functionOf(call: TestCall): IntegrationFunction | undefined { return this.functions.find(({ id }) => id === functionId(call)) }
  #outcomeFor(call: TestCall): CallOutcome { return answerCall({ input: call.job.variables, samples: this.samplesOf(call) }, this.choiceFor(call)) }
}

/** Elements that hold others: a token on them would hide those inside. */
const scopes = new Set(['PROCESS', 'SUB_PROCESS', 'EVENT_SUB_PROCESS'])

function functionId({ job }: TestCall): string { return job.customHeaders['functionId'] ?? job.elementId }
