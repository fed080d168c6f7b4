import type { SessionInput, Step } from '@souffleur/schemas'
import type { SessionPlay } from '../../api/session-play.ts'
import { checkFields } from '../../session/check-fields.ts'
import { fieldValues } from '../../session/field-values.ts'
import type { PlayerStrings } from '../../theme/player-strings.ts'
import { noFitting } from '../answer-list/answer-list.ts'

type Values = { [key: string]: unknown }

/**
 * Turns what was pressed into an input of the step that is shown. Fields that are wrong are told before anything is sent.
 * Each method resolves to false where nothing was sent: the operator has to look at the step again.
 */
export class StepAnswering {
  readonly #play: SessionPlay
  readonly #strings: PlayerStrings

  constructor(play: SessionPlay, strings: PlayerStrings) {
    this.#play = play
    this.#strings = strings
  }

  /** Chooses an answer by its id; values of the fields on the same step go with it. */
  async choose(answer: string): Promise<boolean> {
    const step = this.#play.known.state?.step
    const values = step && this.#checkedValues(step)
    if (!step || !values) return false
    const withValues = step.fields.length ? { values } : {}
    return this.#send({ stepVisit: step.visit, kind: 'choice', value: answer, ...withValues }, answer)
  }

  /** Goes on: with the form, with the usual answer, or with nothing where the step asks nothing. */
  async proceed(): Promise<boolean> {
    const step = this.#play.known.state?.step
    if (!step) return false
    const usual = step.answers.find((answer) => answer.usual)
    if (usual) return this.choose(usual.id)
    const values = this.#checkedValues(step)
    if (step.answers.length || !values) return false
    return this.#send({ stepVisit: step.visit, ...(step.fields.length ? { kind: 'form', value: values } : { kind: 'continue' }) })
  }

  /** No answer fits; `words`: what the customer said, perhaps nothing. */
  async giveWords(words: string): Promise<boolean> {
    const visit = this.#play.known.state?.step?.visit
    return visit ? this.#send({ stepVisit: visit, kind: 'noFittingAnswer', value: words }, noFitting) : false
  }

  async #send(input: SessionInput, choice?: string): Promise<boolean> {
    await this.#play.input(input, choice)
    return true
  }

  /** Values of the step's own fields, or nothing if one of them is wrong: the fields then say so. */
  #checkedValues({ fields }: Step): Values | undefined {
    const known = fieldValues(this.#play.known)
    const errors = checkFields(fields, known, this.#strings)
    this.#play.refuseFields(errors)
    if (Object.keys(errors).length) return undefined
    return Object.fromEntries(fields.flatMap(({ key }) => (key && known[key] !== undefined ? [[key, known[key]]] : [])))
  }
}
