export const secondNanos = 1_000_000_000

export const dayNanos = 86_400 * secondNanos

const pad = (number: number): string => String(number).padStart(2, '0')

/** Nanoseconds of a day as FEEL prints them: `10:20:00`, `10:20:30.5`. */
export function printClock(nanos: number): string {
  const { minutes, second, fraction } = split(nanos)
  return `${minutes}:${pad(second)}${fraction === 0 ? '' : `.${String(fraction).padStart(9, '0').replace(/0+$/, '')}`}`
}

/** As Java prints them: `10:20`, `10:20:30.500`, fractions in groups of three digits. */
export function printJavaClock(nanos: number): string {
  const { minutes, second, fraction } = split(nanos)
  if (second === 0 && fraction === 0) return minutes
  return `${minutes}:${pad(second)}${fraction === 0 ? '' : `.${String(fraction).padStart(9, '0').replace(/(000){1,2}$/, '')}`}`
}

function split(nanos: number): { minutes: string; second: number; fraction: number } {
  const seconds = Math.floor(nanos / secondNanos)
  return { minutes: `${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}`, second: seconds % 60, fraction: nanos % secondNanos }
}

/** Hour, minute, second and the digits of its fraction → nanoseconds of the day; `null` where there is no such time. */
export function readClock({ hour, minute, second, fraction }: { hour: number; minute: number; second: number; fraction: string }): number | null {
  if ([hour, minute, second].some(part => part < 0) || hour > 23 || minute > 59 || second > 59) return null
  return ((hour * 60 + minute) * 60 + second) * secondNanos + Number(fraction.slice(0, 9).padEnd(9, '0'))
}
