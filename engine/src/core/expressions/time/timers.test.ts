import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TimerDefinition } from '../../model/executable-process.ts'
import { lookUpIn } from '../look-up.ts'
import { parseExpression } from '../parse-expression.ts'
import { fromCivil, toCivil } from './civil-date.ts'
import { parseCycle } from './cycle.ts'
import { evaluateTimer, expectDateText, repeatTimer } from './evaluate-timer.ts'
import { parseInterval } from './interval.ts'
import { parseDateTime } from './parse-date-time.ts'

const now = Date.UTC(2026, 0, 31, 10)
const timer = (kind: TimerDefinition['kind'], text: string): TimerDefinition => ({ kind, expression: parseExpression(text) })
const due = (kind: TimerDefinition['kind'], text: string) => {
  const result = evaluateTimer(timer(kind, text), lookUpIn({ a: 1 }), now)
  return 'problem' in result ? result.problem : `${new Date(result.value.dueDate).toISOString()} ${result.value.repetitions}`
}

describe('timer', () => {
  it.each([
    ['duration', 'PT1H30M', '2026-01-31T11:30:00.000Z 1'], ['duration', 'P1M', '2026-02-28T10:00:00.000Z 1'], ['duration', '=duration("PT2H")', '2026-01-31T12:00:00.000Z 1'],
    ['duration', '-PT1H', '2026-01-31T09:00:00.000Z 1'], ['duration', 'PT0.5S', '2026-01-31T10:00:00.500Z 1'], ['duration', '=duration("P1Y")', '2027-01-31T10:00:00.000Z 1'],
    ['date', '2030-07-01T10:00+02:00', '2030-07-01T08:00:00.000Z 1'], ['date', '2030-07-01T10:00[Europe/Berlin]', '2030-07-01T08:00:00.000Z 1'],
    ['date', '=date and time("2030-01-01T10:00:00@Europe/Berlin")', '2030-01-01T09:00:00.000Z 1'],
    ['cycle', 'R3/PT1M', '2026-01-31T10:01:00.000Z 3'], ['cycle', 'R/P1D', '2026-02-01T10:00:00.000Z -1'], ['cycle', 'R2/2026-03-01T00:00Z/PT1H', '2026-03-01T00:00:00.000Z 2'],
    ['cycle', '0 30 9 * * MON-FRI', '2026-02-02T09:30:00.000Z -1'], ['cycle', '@hourly', '2026-01-31T11:00:00.000Z -1'],
    ['cycle', '0 0 12 L * *', '2026-01-31T12:00:00.000Z -1'], ['cycle', '0 0 9 L-3 * *', '2026-02-25T09:00:00.000Z -1'], ['cycle', '0 0 9 LW * *', '2026-02-27T09:00:00.000Z -1'],
    ['cycle', '0 0 9 15W * *', '2026-02-16T09:00:00.000Z -1'], ['cycle', '0 0 9 ? * 5#2', '2026-02-13T09:00:00.000Z -1'], ['cycle', '0 0 9 ? * FRIL', '2026-02-27T09:00:00.000Z -1'],
    ['cycle', '=cycle(2, duration("PT1M"))', '2026-01-31T10:01:00.000Z 2'],
  ] as const)('should be due: %s %s', (kind, text, expected) => {
    expect(due(kind, text)).toBe(expected)
  })

  it.each([
    ['duration', 'soon', "Invalid duration format 'soon' for expression 'soon'."], ['date', '="PT1H"', `Invalid date-time format 'PT1H' for expression '"PT1H"'.`],
    ['duration', '=0', "Expected result of the expression '0' to be one of '[DURATION, PERIOD, STRING]', but was 'NUMBER'."],
    ['date', '=[]', "Expected result of the expression '[]' to be one of '[DATE_TIME, STRING]', but was 'ARRAY'."], ['cycle', 'R3', 'No interval given'],
    ['cycle', '0 0 25 * * *', 'Failed to parse cron expression. Value 25 not in range [0, 23]'], ['cycle', '* * * * *', 'Cron expression contains 5 parts but we expect one of [6]'],
    ['cycle', '0 0 10-5 * * *', 'Failed to parse cron expression. Invalid range! [10,5]'], ['cycle', '0 0/0 * * * *', 'Failed to parse cron expression. Period 0 not in range [0, 59]'],
    ['cycle', '0 0 a * * *', 'Failed to parse cron expression. Invalid chars in expression! Expression: A Invalid chars: A'], ['cycle', '@reboot', 'Nickname @reboot not supported!'],
    ['cycle', '-1 0 0 * * *', 'Failed to parse cron expression. Invalid expression! Expression: -1 does not describe a range. Negative numbers are not allowed.'], ['cycle', '=""', 'Empty expression!'],
    ['cycle', '? ? ? ? ? ?', 'Failed to parse cron expression. Invalid expression: ?'], ['cycle', 'R2/PT', 'Text cannot be parsed to a Duration'], ['cycle', 'R/foo', 'Text cannot be parsed to a Period'], ['cycle', 'R/P1DTx', 'Text cannot be parsed to a Duration'], ['cycle', 'R/Tx', 'Text cannot be parsed to a Period'], ['cycle', 'Rx/PT1H', 'Cannot parse repetitions count'],
    ['cycle', 'R2/2021-01-01/PT1H', "Text '2021-01-01' could not be parsed at index 10"],
  ] as const)('should refuse %s %s in the words of Zeebe', (kind, text, problem) => {
    expect(due(kind, text)).toBe(problem)
  })

  it('should count down, and not catch up on what it missed', () => {
    const cycle = timer('cycle', 'R3/PT1M')
    const previous = { dueDate: now, repetitions: 3 }
    expect(repeatTimer(cycle, lookUpIn({}), { previous, now })).toEqual({ value: { dueDate: now + 60_000, repetitions: 2 } })
    expect(repeatTimer(cycle, lookUpIn({}), { previous, now: now + 600_000 })).toEqual({ value: { dueDate: now + 660_000, repetitions: 2 } })
    expect(repeatTimer(cycle, lookUpIn({}), { previous: { dueDate: now, repetitions: 1 }, now })).toBeUndefined()
  })

  it('should take due dates of user tasks as text or not at all', () => {
    const ask = (text: string) => expectDateText(parseExpression(text), lookUpIn({ none: null }))
    expect(ask('="2030-01-01T10:00:00Z"')).toEqual({ value: '2030-01-01T10:00Z' })
    expect(ask('=none')).toEqual({ value: null })
    expect(ask('="a"')).toEqual({ problem: `Invalid date-time format 'a' for expression '"a"'.` })
  })

  it('should know the calendar as the platform does', () => {
    fc.assert(fc.property(fc.integer({ min: -62_000_000_000_000, max: 250_000_000_000_000 }), epoch => {
      expect(fromCivil(toCivil(epoch))).toBe(epoch)
      expect(parseDateTime(new Date(epoch).toISOString())).toBe(epoch)
    }))
  })

  it('should never throw, whatever the text', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^[-+RPTYMDHS0-9/:.*,?Z[\] @]{0,30}$/))
    fc.assert(fc.property(text, value => { parseInterval(value); parseDateTime(value); parseCycle(value); due('cycle', value) }))
  })
})
