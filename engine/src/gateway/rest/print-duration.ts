/** A time in ms as Java prints it: hours, minutes and seconds, `PT1H30M` or `PT0.5S`. */
export function printDuration(ms: number): string {
  if (ms === 0) return 'PT0S'
  const hours = Math.trunc(ms / 3_600_000)
  const minutes = Math.trunc(ms / 60_000) % 60
  const seconds = (ms % 60_000) / 1_000
  return `PT${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${seconds ? `${seconds}S` : ''}`
}
