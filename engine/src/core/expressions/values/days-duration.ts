import { FeelFailure } from '../compiler/feel-failure.ts'

const second = 1_000_000_000n

const maxSeconds = 2n ** 63n

const form = /^([+-]?)P(?:([+-]?\d+)D)?(?:(T)(?:([+-]?\d+)H)?(?:([+-]?\d+)M)?(?:([+-]?\d+)(?:[.,](\d{0,9}))?S)?)?$/i

/** FEEL is stricter than Java about what looks like one. */
const shape = /^-?P-?(?:\d+D)?(?:T-?(?:\d+H)?-?(?:\d+M)?-?(?:\d+(?:.\d*)?S)?)?$/

/** Days, hours, minutes and seconds, as exact nanoseconds. */
export class DaysDuration {
  readonly nanos: bigint

  /** Fails the evaluation where the seconds leave 64 bits, as in Java. */
  constructor(nanos: bigint) {
    if (nanos >= maxSeconds * second || nanos < -maxSeconds * second) throw new FeelFailure('java.lang.ArithmeticException: long overflow')
    this.nanos = nanos
  }

  /** `P1DT2H`, `-PT90M`, `PT0.5S`; `null` for other text. */
  static parse(text: string): DaysDuration | null {
    const match = form.exec(text)
    if (match === null || /[PT]$/i.test(text)) return null
    const [days = 0n, , hours = 0n, minutes = 0n, seconds = 0n] = match.slice(2, 7).map(part => part === undefined || part === 'T' || part === 't' ? 0n : BigInt(part))
    const whole = ((days * 24n + hours) * 60n + minutes) * 60n + seconds
    if (whole >= maxSeconds || whole < -maxSeconds) return null
    const fraction = BigInt((match[7] ?? '').padEnd(9, '0'))
    const nanos = whole * second + (match[6]?.startsWith('-') ? -fraction : fraction)
    return new DaysDuration(match[1] === '-' ? -nanos : nanos)
  }

  static looksLike(text: string): boolean {
    return shape.test(text)
  }

  /** Whole seconds, rounded down. */
  get seconds(): bigint {
    return (this.nanos - (((this.nanos % second) + second) % second)) / second
  }

  /** FEEL's form: `P1DT2H`, `-PT90M` as `-PT1H30M`; fractions of seconds are left out. */
  toString(): string {
    const parts = this.parts
    const sign = parts.every(part => part <= 0n) ? -1n : 1n
    const [days = '', ...time] = ['D', 'H', 'M', 'S'].map((unit, index) => unitText((parts[index] ?? 0n) * sign, unit))
    if (parts.every(part => part === 0n)) return 'P0D'
    return `${sign < 0n ? '-' : ''}P${days}${time.join('') === '' ? '' : `T${time.join('')}`}`
  }

  /** Days, hours, minutes, seconds of the whole seconds. */
  get parts(): [bigint, bigint, bigint, bigint] {
    const seconds = this.seconds
    return [seconds / 86_400n, seconds / 3600n % 24n, seconds / 60n % 60n, seconds % 60n]
  }

  /** Java's form, in which it leaves FEEL: a day is `PT24H`. */
  toJson(): string {
    if (this.nanos === 0n) return 'PT0S'
    const seconds = this.nanos / second
    return `PT${unitText(seconds / 3600n, 'H')}${unitText(seconds / 60n % 60n, 'M')}${this.secondsText(seconds % 60n)}`
  }

  private secondsText(seconds: bigint): string {
    const nanos = this.nanos % second
    if (nanos === 0n) return unitText(seconds, 'S')
    const fraction = String(nanos < 0n ? -nanos : nanos).padStart(9, '0').replace(/0+$/, '')
    return `${nanos < 0n && seconds === 0n ? '-' : ''}${seconds}.${fraction}S`
  }
}

const unitText = (amount: bigint, unit: string): string => amount === 0n ? '' : `${amount}${unit}`
