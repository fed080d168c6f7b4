import type { Field, Step } from '@souffleur/schemas'

/** The field that a bot asks next: the first that was not given yet. */
export function fieldToAsk(step: Pick<Step, 'fields'>, given: { readonly [key: string]: unknown }): Field | undefined {
  return step.fields.find(({ type, key }) => type !== 'text' && key !== undefined && !Object.hasOwn(given, key))
}
