/** A double as Java's `Double.toString` spells it: `1000.0`, `1.0E-7`, `1.2345678E7`. Shortest digits that give the double back, at least two. */
export function doubleText(value: number): string {
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0'
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : value < 0 ? '-Infinity' : 'Infinity'
  const size = Math.abs(value)
  if (size >= 1e-3 && size < 1e7) return Number.isInteger(value) ? `${value}.0` : plainFraction(value)
  const [digits = '', exponent = ''] = twoDigits(value).split('e')
  return `${digits.includes('.') ? digits : `${digits}.0`}E${Number(exponent)}`
}

/** JavaScript switches to exponents below 1e-6 only, so from 1e-3 on its form is plain. */
const plainFraction = (value: number): string => String(value)

/** Of one digit Java makes two where two come closer: 4.9E-324. */
function twoDigits(value: number): string {
  const shortest = value.toExponential()
  if (shortest.includes('.')) return shortest
  const closer = value.toExponential(1)
  return Number(closer) === value ? closer : shortest
}
