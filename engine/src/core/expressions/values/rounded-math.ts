/** Bits behind the point of the whole numbers that are computed with here. */
const bits = 136n

const one = 1n << bits

const ln2 = 2n * inverseTangent(one / 3n)

/** Area hyperbolic tangent of a small fraction, by its series. */
function inverseTangent(value: bigint): bigint {
  const square = (value * value) >> bits
  let [sum, power] = [0n, value]
  for (let divisor = 1n; power !== 0n; divisor += 2n) {
    sum += power / divisor
    power = (power * square) >> bits
    if (power === -1n) break
  }
  return sum
}

/** A double as a whole number times a power of two. */
function split(value: number): { whole: bigint; exponent: number } {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, value)
  const pattern = view.getBigUint64(0)
  const exponent = Number((pattern >> 52n) & 0x7ffn)
  const fraction = pattern & 0xfffffffffffffn
  const whole = exponent === 0 ? fraction : fraction | (1n << 52n)
  return { whole: value < 0 ? -whole : whole, exponent: Math.max(exponent, 1) - 1075 }
}

const shift = (value: bigint, by: number): bigint => by >= 0 ? value << BigInt(by) : value >> BigInt(-by)

/** Natural logarithm of a positive double, in fixed point: of a mantissa from 0.75 to 1.5, so that 1 has exactly 0. */
function logarithm(value: number): bigint {
  const { whole, exponent } = split(value)
  const length = whole.toString(2).length
  const isSmall = shift(whole, 2) < 3n << BigInt(length)
  const power = isSmall ? length - 1 : length
  const mantissa = shift(whole, Number(bits) - power)
  return 2n * inverseTangent(((mantissa - one) << bits) / (mantissa + one)) + BigInt(exponent + power) * ln2
}

/** The exponential of a number in fixed point, as a double. */
function exponential(value: bigint): number {
  const exponent = (value + ln2 / 2n) / ln2 - (value + ln2 / 2n < 0n ? 1n : 0n)
  const rest = value - exponent * ln2
  let [sum, power] = [one, one]
  for (let divisor = 1n; power !== 0n && power !== -1n; divisor++) {
    power = ((power * rest) >> bits) / divisor
    sum += power
  }
  return scale(sum, Number(exponent) - Number(bits))
}

/** In two steps, since neither factor may leave the doubles. */
function scale(value: bigint, exponent: number): number {
  const half = Math.trunc(exponent / 2)
  return Number(value) * 2 ** half * 2 ** (exponent - half)
}

/** As `Math.log`, but always the nearest double: platforms differ in the last digit, and Zeebe's is the nearest one. */
export function log(value: number): number {
  return value > 0 && value !== Infinity ? scale(logarithm(value), -Number(bits)) : Math.log(value)
}

/** As `Math.exp`, to the nearest double. */
export function exp(value: number): number {
  const rough = Math.exp(value)
  if (!(rough > 0 && rough < Infinity)) return rough
  const { whole, exponent } = split(value)
  return exponential(shift(whole, exponent + Number(bits)))
}

/** As `**`, to the nearest double. */
export function pow(base: number, exponent: number): number {
  const rough = base ** exponent
  if (!(base > 0 && base !== 1 && rough > 0 && rough < Infinity)) return rough
  const { whole, exponent: scaled } = split(exponent)
  return exponential(shift(logarithm(base) * whole, scaled))
}
