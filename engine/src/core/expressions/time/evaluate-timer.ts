import type { TimerDefinition } from '../../model/executable-process.ts'
import { expectTypes, type Expected } from '../expected.ts'
import type { Expression, FeelValue, VariableLookup } from '../expression.ts'
import { expressionText } from '../expression-text.ts'
import { type Cycle, firstDueDate, nextDueDate, parseCycle } from './cycle.ts'
import { addInterval, type Interval, parseInterval } from './interval.ts'
import { parseDateTime } from './parse-date-time.ts'

/** `dueDate` in epoch ms; `repetitions` still to come with this one, -1 without end. */
export interface TimerSchedule { dueDate: number; repetitions: number }

/** When a timer that starts `now` (epoch ms) is due first. A problem is an EXTRACT_VALUE_ERROR. */
export function evaluateTimer(timer: TimerDefinition, variables: VariableLookup, now: number): Expected<TimerSchedule> {
  if (timer.kind === 'date') return map(expectDate(timer.expression, variables), dueDate => ({ dueDate, repetitions: 1 }))
  if (timer.kind === 'duration') return map(expectDuration(timer.expression, variables), interval => ({ dueDate: addInterval(now, interval), repetitions: 1 }))
  return map(expectCycle(timer.expression, variables), cycle => ({ dueDate: firstDueDate(cycle, now), repetitions: cycle.repetitions }))
}

/** When a cycle that fired is due again; `undefined` where `previous` was the last time. The expression is evaluated anew. */
export function repeatTimer(timer: TimerDefinition, variables: VariableLookup, { previous, now }: { previous: TimerSchedule; now: number }): Expected<TimerSchedule> | undefined {
  if (timer.kind !== 'cycle' || (previous.repetitions !== -1 && previous.repetitions <= 1)) return undefined
  return map(expectCycle(timer.expression, variables), cycle => ({
    dueDate: nextDueDate(cycle, previous.dueDate, now),
    repetitions: previous.repetitions === -1 ? -1 : previous.repetitions - 1,
  }))
}

/** Due dates of user tasks: null stays null, the text is kept as FEEL prints it. */
export function expectDateText(expression: Expression, variables: VariableLookup): Expected<string | null> {
  const result = expectTypes(expression, variables, ['NULL', 'DATE_TIME', 'STRING'])
  if ('problem' in result || result.value.json === null || result.value.json === '') return 'problem' in result ? result : { value: null }
  const text = String(result.value.json)
  return map(readDate(expression, result.value), () => text.replace(/(T\d\d:\d\d):00(?![.\d])/, '$1'))
}

function expectDate(expression: Expression, variables: VariableLookup): Expected<number> {
  const result = expectTypes(expression, variables, ['DATE_TIME', 'STRING'])
  return 'problem' in result ? result : readDate(expression, result.value)
}

function readDate(expression: Expression, value: FeelValue): Expected<number> {
  const text = String(value.json)
  const date = parseDateTime(text)
  return date === undefined ? { problem: `Invalid date-time format '${text}' for expression '${expressionText(expression)}'.` } : { value: date }
}

function expectDuration(expression: Expression, variables: VariableLookup): Expected<Interval> {
  const result = expectTypes(expression, variables, ['DURATION', 'PERIOD', 'STRING'])
  if ('problem' in result) return result
  const text = String(result.value.json)
  const interval = parseInterval(text)
  return interval === undefined ? { problem: `Invalid duration format '${text}' for expression '${expressionText(expression)}'.` } : { value: interval }
}

function expectCycle(expression: Expression, variables: VariableLookup): Expected<Cycle> {
  const result = expectTypes(expression, variables, ['STRING'])
  if ('problem' in result) return result
  return parseCycle(String(result.value.json))
}

function map<A, B>(expected: Expected<A>, change: (value: A) => B): Expected<B> {
  return 'problem' in expected ? expected : { value: change(expected.value) }
}
