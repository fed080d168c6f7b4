import { expect, test } from 'vitest'
import { calledBy } from './called-by.ts'
import { callersOf } from './callers-of.ts'

const calls = (processId: string, ...called: string[]) => ({ processId, calls: called })
const live = [calls('payment', 'identify', 'balance'), calls('identify'), calls('balance', 'identify'), calls('campaign', 'payment'), calls('other')]
const ids = (versions: { processId: string }[]) => versions.map((version) => version.processId)

test('should find the callers of a sub-script at any depth', () => {
  expect(ids(callersOf('balance', live))).toEqual(['payment', 'campaign'])
})

test('should not take a script that calls itself for its own caller', () => {
  expect(callersOf('loop', [calls('loop', 'loop')])).toEqual([])
})

test('should find what a new version calls, at any depth', () => {
  expect(calledBy([calls('payment', 'balance')], live)).toEqual(['balance', 'identify'])
})

test('should follow what the new version calls, not the one it replaces', () => {
  expect(calledBy([calls('payment')], live)).toEqual([])
})

test('should come to an end where scripts call each other', () => {
  expect(calledBy([calls('ping', 'pong')], [calls('pong', 'ping')])).toEqual(['pong'])
})
