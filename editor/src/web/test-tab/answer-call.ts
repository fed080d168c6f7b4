import type { IntegrationFunction, JsonValue, Variables } from '@souffleur/schemas'
import type { AnswerChoice, CallOutcome } from './call-outcome.ts'

type Sample = IntegrationFunction['samples'][number]

/**
 * Answers a call as its system would: by the sample whose input fits (the one that names most), else by the first. A function without
 * samples answers null.
 */
export function answerCall(call: { input: Variables; samples: Sample[] }, choice: AnswerChoice): CallOutcome {
  if (choice.kind === 'error') return choice
  const sample = choice.kind === 'sample' ? call.samples.find(({ name }) => name === choice.name) : fittingSample(call)
  if (!sample) return { kind: 'output', output: null }
  return { kind: 'output', output: sample.output as JsonValue, sample: sample.name }
}

function fittingSample({ input, samples }: { input: Variables; samples: Sample[] }): Sample | undefined {
  const fitting = samples.filter((sample) => Object.entries(sample.input).every(([name, value]) => JSON.stringify(input[name]) === JSON.stringify(value)))
  return fitting.toSorted((one, other) => Object.keys(other.input).length - Object.keys(one.input).length)[0] ?? samples[0]
}
