import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CalendarDate } from './calendar-date.ts'
import { DateTime } from './date-time.ts'
import { DaysDuration } from './days-duration.ts'
import { MonthsDuration } from './months-duration.ts'
import { addTemporals, subtractTemporals } from './temporal-arithmetic.ts'
import { TimeOfDay } from './time-of-day.ts'

const days = fc.integer({ min: -3_000_000, max: 3_000_000 }).map(day => CalendarDate.ofEpochDay(day))

const nanos = fc.integer({ min: 0, max: 86_399 }).chain(second => fc.constantFrom(0, 5e8, 123_456_789).map(fraction => second * 1e9 + fraction))

const zoning = fc.option(fc.integer({ min: -18 * 60, max: 18 * 60 }).map(minutes => ({ offset: minutes * 60, zone: null })))

const times = fc.tuple(nanos, zoning).map(([nano, place]) => new TimeOfDay(nano, place))

const dateTimes = fc.tuple(days, times).map(([day, time]) => DateTime.at(day, time))

const durations = fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n })

const inBerlin = (text: string): string | undefined => DateTime.parse(`${text}@Europe/Berlin`)?.toJson()

describe('dates, times and durations', () => {
  it('should be read as they were printed', () => {
    fc.assert(fc.property(days.filter(({ year }) => year <= 9999), day => { expect(CalendarDate.parse(day.toString())).toEqual(day) }))
    fc.assert(fc.property(times, time => { expect(TimeOfDay.parse(time.toString())).toEqual(time) }))
    fc.assert(fc.property(dateTimes, value => { expect(DateTime.parse(value.toString())).toEqual(value) }))
    fc.assert(fc.property(durations, nano => { expect(DaysDuration.parse(new DaysDuration(nano).toJson())?.nanos).toBe(nano) }))
    fc.assert(fc.property(durations.map(nano => nano - nano % 1_000_000_000n), nano => { expect(DaysDuration.parse(new DaysDuration(nano).toString())?.nanos).toBe(nano) }))
    fc.assert(fc.property(fc.integer({ min: -1e6, max: 1e6 }), months => {
      expect(MonthsDuration.parse(new MonthsDuration(months).toString())?.months).toBe(months + 0)
      expect(months === 0 || MonthsDuration.parse(new MonthsDuration(months).toJson())?.months === months).toBe(true)
    }))
  })

  it('should come back where a duration was added and taken away', () => {
    fc.assert(fc.property(dateTimes, durations, (value, nano) => {
      const duration = new DaysDuration(nano)
      const later = addTemporals(value, duration)
      expect(subtractTemporals(later ?? null, value)).toEqual(duration)
      expect(subtractTemporals(later ?? null, duration)).toEqual(value)
    }))
  })

  it('should know the days of the week as the platform does', () => {
    fc.assert(fc.property(days, day => { expect(day.weekday % 7).toBe(new Date(day.epochDay * 86_400_000).getUTCDay()) }))
  })

  it('should go to the last day of a month that is shorter', () => {
    expect(String(CalendarDate.parse('2024-01-31')?.plusMonths(1))).toBe('2024-02-29')
    expect(String(CalendarDate.parse('2024-03-31')?.plusMonths(-13))).toBe('2023-02-28')
  })

  it('should move what summer time skips and take the first of what comes twice', () => {
    expect([inBerlin('2024-03-31T02:30:00'), inBerlin('2024-10-27T02:30:00'), inBerlin('2024-07-01T12:00:00'), inBerlin('1890-01-01T00:00:00'), inBerlin('100000-01-01T00:00:00')])
      .toEqual(['2024-03-31T03:30+02:00[Europe/Berlin]', '2024-10-27T02:30+02:00[Europe/Berlin]', '2024-07-01T12:00+02:00[Europe/Berlin]', '1890-01-01T00:00+00:53:28[Europe/Berlin]', '+100000-01-01T00:00+01:00[Europe/Berlin]'])
  })

  it('should give a time in a zone its standard offset', () => {
    expect(['Europe/Paris', 'Europe/Dublin', 'Africa/Casablanca', 'Australia/Sydney', 'GMT+02:00', 'UTC'].map(zone => TimeOfDay.parse(`10:00:00@${zone}`)?.zoning?.offset)).toEqual([3600, 0, 0, 36_000, 7200, 0])
  })

  it.each(['10', '1:2:3', '25:00:00', '10:20Z', '10:20.5', '10:20:30+02', '10:20:30+19:00', '10:20:30@GMT+2', '10:20:30@europe/berlin', '10:20:30@EST', '24:00:01', '10:20:30.1234567890'])('should not take %s for a time', text => {
    expect(TimeOfDay.parse(text)).toBeNull()
  })

  it.each(['2023-02-29', '24-01-01', '+10000-01-01', '-0000-01-01', '2024-01-01Z', '20240101', ''])('should not take %s for a date', text => {
    expect(CalendarDate.parse(text)).toBeNull()
  })

  it('should fail where the calendar and the counters end', () => {
    expect(() => CalendarDate.parse('2024-02-29')?.plusMonths(999_999_999 * 12)).toThrow('java.time.DateTimeException')
    expect(() => new DaysDuration(2n ** 63n * 1_000_000_000n)).toThrow('long overflow')
    expect(() => new MonthsDuration(2 ** 31 * 12)).toThrow('integer overflow')
  })

  it('should never throw, whatever the text', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^[-+PTYMDHSZ0-9:.,@a-zA-Z/]{0,40}$/))
    fc.assert(fc.property(text, value => { CalendarDate.parse(value); TimeOfDay.parse(value); DateTime.parse(value); MonthsDuration.parse(value); DaysDuration.parse(value) }))
  })
})
