import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasMovedOn } from '../sessions/has-moved-on.ts'
import { newSnapshot } from '../sessions/new-snapshot.ts'
import { applyEffects } from './apply-effects.ts'
import type { Effect } from './effects.ts'
import { mergeVisits } from './merge-visits.ts'

const session = 's'
const place = { processInstanceKey: '1', processId: 'p', elementId: 'ask', elementInstanceKey: '5', headers: { phrase: 'Hi' } }
const started = newSnapshot({ id: session, processDefinitionKey: '9', channel: 'operator', lang: 'en', startedAt: 0 })
const after = (...effects: Effect[]) => applyEffects({ snapshot: started, isOutcome: (element) => element === 'done' }, effects, 50)

const bound: Effect = { kind: 'instance-bound', session, processInstanceKey: '1', root: true }
const opened: Effect = { kind: 'visit-opened', session, visit: '7', ...place, at: 1000 }
const pushed: Effect = { kind: 'visit-pushed', session, visit: '7', ...place, variables: { a: 1 }, at: 1000 }
const answered: Effect = { kind: 'visit-answered', session, visit: '7', words: 'Yes', given: { answer: 'yes' }, at: 2000 }
const closed: Effect = { kind: 'visit-closed', session, visit: '7', by: 'answered', given: { answer: 'yes' }, at: 2000 }

describe('a session in memory', () => {
  it('should stand on the open step that was pushed last', () => {
    expect(after(bound, opened).top).toBeUndefined()
    expect(after(bound, opened, pushed).top).toMatchObject({ visit: '7', variables: { a: 1 }, misses: 0 })
    expect(after(pushed, { ...pushed, visit: '10' }).top?.visit).toBe('10')
    expect(after({ ...pushed, visit: '10' }, pushed).visits.map(({ visit }) => visit)).toEqual(['7', '10'])
  })

  it('should keep the words of an answer, or what they can be told from', () => {
    expect(after(pushed, answered, closed).visits).toMatchObject([{ answer: 'Yes', closedBy: 'answered', confirmed: true }])
    const [lost] = after(pushed, closed).visits
    expect(lost).toMatchObject({ given: { answer: 'yes' }, headers: { phrase: 'Hi' }, variables: { a: 1 } })
    expect(lost).not.toHaveProperty('answer')
  })

  it('should let the record stream say how a visit ended', () => {
    expect(after(pushed, answered, { ...closed, by: 'gone' }).visits).toMatchObject([{ closedBy: 'gone', closedAt: '1970-01-01T00:00:02.000Z' }])
  })

  it('should take a step that is gone for answered once somebody says what was answered, until the record stream knows better', () => {
    const gone: Effect = { ...closed, by: 'gone', unsure: true }
    expect(after(pushed, gone).visits).toMatchObject([{ closedBy: 'gone', confirmed: false, headers: { phrase: 'Hi' } }])
    expect(after(pushed, gone, answered).visits).toMatchObject([{ closedBy: 'answered', answer: 'Yes' }])
    expect(after(pushed, gone, answered, { ...closed, by: 'gone' }).visits).toMatchObject([{ closedBy: 'gone', confirmed: true }])
    expect(mergeVisits([answered, gone])).toMatchObject([{ closedBy: 'answered', confirmed: false }])
    expect(mergeVisits([gone, answered, { ...closed, by: 'gone' }])).toMatchObject([{ closedBy: 'gone', confirmed: true }])
  })

  it('should not bring back what the conversation was taken back before', () => {
    const { visits, top } = applyEffects({ snapshot: { ...started, undone: ['7'] }, isOutcome: () => false }, [opened, pushed], 50)
    expect([visits, top]).toEqual([[], undefined])
  })

  it('should return to the step below once the branch above it has ended', () => {
    const above: Effect = { ...pushed, visit: '10' }
    const answeredAbove: Effect = { ...answered, visit: '10' }
    expect(hasMovedOn(after(pushed, above, answeredAbove), '10')).toBe(false)
    expect(hasMovedOn(after(pushed, above, answeredAbove, { kind: 'branch-ended', session }), '10')).toBe(true)
  })

  it('should end with everything that was open in it', () => {
    const ended = after(bound, pushed, { kind: 'function-called', session, jobKey: '8', processId: 'p', elementId: 'f', state: 'running' }, { kind: 'outcome-reached', session, processInstanceKey: '1', elementId: 'done' }, { kind: 'instance-ended', session, processInstanceKey: '1', at: 3000 })
    expect(ended).toMatchObject({ endedAt: '1970-01-01T00:00:03.000Z', outcomeElement: 'done', functions: [{ state: 'gone' }], visits: [{ closedBy: 'gone' }] })
    expect(ended.top).toBeUndefined()
  })

  it('should not change by what it heard before, but for its revision', () => {
    const heard: Effect[] = [{ kind: 'variable-set', session, scopeKey: '1', name: 'a', value: '2' }, { kind: 'incident-raised', session, incidentKey: '4', elementId: 'e', message: 'why' }, opened, pushed, closed, answered]
    fc.assert(fc.property(fc.subarray(heard, { minLength: 1 }), fc.subarray(heard), (first, repeated) => {
      const effects = [...first, ...repeated.filter((effect) => first.includes(effect))]
      const once = after(bound, ...effects)
      const again = applyEffects({ snapshot: once, isOutcome: () => false }, effects, 50)
      expect({ ...again, revision: 0 }).toEqual({ ...once, revision: 0 })
      expect(again.revision).toBeGreaterThan(once.revision)
    }))
  })
})
