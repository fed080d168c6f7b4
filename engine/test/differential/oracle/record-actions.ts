import type { Scenario, ScenarioStep } from '../scenario.ts'
import { Recorder } from './recorder.ts'
import { UnknownReferenceError } from './unknown-reference-error.ts'
import type { Zeebe } from './zeebe.ts'

/** Plays these actions on a running Zeebe; those about something that was not created this time are left out. In the end everything is cancelled. */
export async function recordActions(zeebe: Zeebe, { seed, resources, actions }: Pick<Scenario, 'seed' | 'resources'> & { actions: ScenarioStep['action'][] }): Promise<Scenario> {
  const recorder = await Recorder.begin(zeebe, { seed, resources })
  for (const action of actions) await playKnown(recorder, action)
  await recorder.end()
  return { seed, start: recorder.start, jobBatches: true, resources, steps: recorder.steps, cleanup: recorder.steps.length }
}

async function playKnown(recorder: Recorder, action: ScenarioStep['action']): Promise<void> {
  try {
    await recorder.play(action)
  } catch (error) {
    if (!(error instanceof UnknownReferenceError)) throw error
  }
}
