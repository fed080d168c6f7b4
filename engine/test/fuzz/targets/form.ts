import { commands } from '../../../src/core/commands.ts'
import { EngineSimulation } from '../../../src/core/simulation.ts'
import { mutateText } from '../mutate-text.ts'
import { processInSlices } from '../process-in-slices.ts'
import type { Target } from '../target.ts'

const forms = [
  '{"id":"form","type":"default","schemaVersion":16,"components":[{"key":"name","type":"textfield","label":"Name","validate":{"required":true}}]}',
  '{"id":"form","versionTag":"v1","components":[]}', '{"components":[{"id":"x"}]}', '[{"id":"form"}]', '{"id":12.50,"versionTag":3}',
]

/** Forms: deployed twice, so that what is stored is read again. */
export const form: Target = {
  make: (dice) => mutateText(dice.pick(forms), dice),
  feed(text: string, rest) {
    const engine = new EngineSimulation(Date.UTC(2030, 0, 1))
    const content = new TextEncoder().encode(text)
    const reasons = [1, 2].map(() => processInSlices(engine.state, commands.deploy([{ name: 'fuzz.form', content }], engine.now), rest).response?.rejectionReason ?? '')
    return reasons.find((reason) => /exception/.test(reason)) ?? (reasons[0] === reasons[1] ? undefined : `it was answered in two ways: ${reasons.join('; ')}`)
  },
}
