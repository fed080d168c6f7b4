import type { ScriptOutline } from '@souffleur/schemas'
import { describe, expect, it } from 'vitest'
import type { SessionSnapshot, StoredVisit } from '../store/session-snapshot.ts'
import { findWayBack } from './find-way-back.ts'

const outline: ScriptOutline = {
  processId: 'main', name: 'Main', stages: [], objections: [], outcomes: {}, forms: {}, calls: { call: 'sub' },
  steps: { one: { name: 'One' }, two: { name: 'Two' }, inner: { name: 'Inner', scope: 'box' }, why: { name: 'Why', scope: 'objection', objection: 'o' }, really: { name: 'Really', scope: 'objection', objection: 'o' } },
  functions: { book: { functionId: 'book', name: 'Book', repeatable: false }, look: { functionId: 'look', name: 'Look' } },
  subScripts: { sub: { processId: 'sub', name: 'Sub', stages: [], objections: [], outcomes: {}, forms: {}, calls: {}, steps: { deep: { name: 'Deep' } }, functions: {}, subScripts: {} } },
}

type Kept = 'answered' | 'open'
const visit = (key: number, elementId: string, kept: Kept = 'answered'): StoredVisit => ({
  visit: String(key), elementId, processInstanceKey: elementId === 'deep' ? '2' : '1', processId: elementId === 'deep' ? 'sub' : 'main', elementInstanceKey: `${key}0`, pushed: true, openedAt: '', confirmed: false,
  ...(kept === 'answered' && { closedAt: 'then', closedBy: 'answered' as const }),
})

function view(visits: StoredVisit[], functions: SessionSnapshot['functions'] = []) {
  const open = visits.findLast(({ closedAt }) => closedAt === undefined)
  const snapshot = { visits, functions, ...(open && { top: { ...open, headers: {}, variables: {}, misses: 0 } }) } as unknown as SessionSnapshot
  return { snapshot, edition: { id: 'main', name: 'Main', version: 1, outline } }
}

const called = (jobKey: number, elementId: string, state: 'running' | 'completed' | 'gone' = 'completed') => ({ jobKey: String(jobKey), processId: 'main', elementId, state })

describe('the way back', () => {
  it('should lead to the step before', () => {
    expect(findWayBack(view([visit(1, 'one'), visit(2, 'two', 'open')]))).toMatchObject({ to: { visit: '1' } })
  })

  it('should compare keys as numbers', () => {
    expect(findWayBack(view([visit(9, 'one'), visit(10, 'two', 'open')]), '9')).toMatchObject({ to: { visit: '9' } })
  })

  it('should lead out of a scope, never into one that is finished', () => {
    expect(findWayBack(view([visit(1, 'one'), visit(2, 'inner', 'open')]), '1')).toMatchObject({ to: { visit: '1' } })
    expect(findWayBack(view([visit(1, 'inner'), visit(2, 'one', 'open')]), '1')).toEqual({ refused: 'otherScope' })
    expect(findWayBack(view([visit(1, 'deep'), visit(2, 'one', 'open')]))).toEqual({ refused: 'otherScope' })
  })

  it('should stop at a function that may run only once, running or done', () => {
    const visits = [visit(1, 'one'), visit(3, 'two', 'open')]
    expect(findWayBack(view(visits, [called(2, 'book')]))).toEqual({ refused: 'notRepeatable', at: 'Book' })
    expect(findWayBack(view(visits, [called(2, 'book', 'running')]))).toEqual({ refused: 'notRepeatable', at: 'Book' })
    expect(findWayBack(view(visits, [called(2, 'book', 'gone'), called(2, 'look')]))).toMatchObject({ to: { visit: '1' } })
  })

  it('should stay inside an objection, and give it up at its first step', () => {
    expect(findWayBack(view([visit(1, 'one', 'open'), visit(2, 'why'), visit(3, 'really', 'open')]))).toMatchObject({ to: { visit: '2' } })
    expect(findWayBack(view([visit(1, 'one', 'open'), visit(2, 'why', 'open')]))).toEqual({ dismiss: true })
  })

  it('should not lead into an objection that was answered before', () => {
    expect(findWayBack(view([visit(1, 'one'), visit(2, 'why'), visit(3, 'two', 'open')]))).toMatchObject({ to: { visit: '1' } })
    expect(findWayBack(view([visit(1, 'why'), visit(2, 'one', 'open'), visit(3, 'why', 'open')]), '1')).toEqual({ refused: 'otherScope' })
  })

  it('should say why there is none', () => {
    expect(findWayBack(view([visit(1, 'one', 'open')]))).toEqual({ refused: 'noEarlier' })
    expect(findWayBack(view([visit(1, 'one')]))).toEqual({ refused: 'notStanding' })
    expect(findWayBack(view([visit(1, 'one'), visit(2, 'two', 'open')]), '7')).toEqual({ refused: 'unknownVisit' })
  })
})
