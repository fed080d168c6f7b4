import type { Evaluate } from '@souffleur/player/walk'
import type { Step } from '@souffleur/schemas'
import { Problem } from '@souffleur/schemas/http'
import { sessionProblems } from '../problems.ts'
import { buildState, currentStep } from './build-state.ts'
import { sessionSentence } from './session-sentences.ts'
import type { SessionView } from './session-view.ts'

/** The step that stands now, if it is this visit. @throws Problem `step-passed`, `session-ended`, each with the `state` */
export function refuseOtherVisit(view: SessionView, { visit, evaluate }: { visit: string; evaluate: Evaluate }): Step {
  refuseEnded(view, evaluate)
  const step = currentStep(view, evaluate)
  if (step?.visit !== visit) throw stepPassed(view, evaluate)
  return step
}

/** @throws Problem `session-ended` with the `state` */
export function refuseEnded(view: SessionView, evaluate: Evaluate): void {
  if (view.snapshot.endedAt) throw new Problem(sessionProblems.sessionEnded, sessionSentence(view.snapshot.lang, 'ended'), { state: buildState(view, evaluate) })
}

export function stepPassed(view: SessionView, evaluate: Evaluate): Problem {
  return new Problem(sessionProblems.stepPassed, sessionSentence(view.snapshot.lang, 'passed'), { state: buildState(view, evaluate) })
}
