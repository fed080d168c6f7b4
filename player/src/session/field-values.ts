import type { PlayerSession } from './player-session.ts'

/** Values to show in the fields of the current step: what the step came with, under what was typed at this visit. */
export function fieldValues({ state, typed }: PlayerSession): { [key: string]: unknown } {
  const step = state?.step
  if (!step) return {}
  const defaults = Object.fromEntries(step.fields.flatMap(({ key, defaultValue }) => (key && defaultValue !== undefined ? [[key, defaultValue]] : [])))
  return { ...defaults, ...step.values, ...(typed?.visit === step.visit ? typed.values : {}) }
}
