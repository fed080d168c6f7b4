import { buildStep, type Evaluate } from '@souffleur/player/walk'
import type { Channel, Step } from '@souffleur/schemas'
import type { OpenJob } from './bench-records.ts'
import type { TestedScript } from './tested-script.ts'

/** The step that a waiting user task stands for, in the channel and language of the test. */
export function buildTestStep(job: OpenJob, { script, channel, lang, evaluate }: { script: TestedScript; channel: Channel; lang: string; evaluate: Evaluate }): Step {
  return buildStep({ job: { ...job, key: String(job.key) }, outline: script.outline, channel, lang, evaluate })
}
