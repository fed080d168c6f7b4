/** Seconds, minutes, hours, days. */
export type DurationUnit = 'S' | 'M' | 'H' | 'D'

/** An ISO 8601 duration of one part as a number and its unit; undefined for anything else (several parts, expressions). */
export function durationParts(text: string): { amount: number; unit: DurationUnit } | undefined {
  const [, days, time, unit] = /^P(?:(\d+)D|T(\d+)([HMS]))$/.exec(text.trim()) ?? []
  if (days) return { amount: Number(days), unit: 'D' }
  return time && unit ? { amount: Number(time), unit: unit as DurationUnit } : undefined
}

/** The ISO 8601 text of a duration. */
export function durationText(amount: number, unit: DurationUnit): string {
  const whole = Math.max(1, Math.round(amount))
  return unit === 'D' ? `P${whole}D` : `PT${whole}${unit}`
}
