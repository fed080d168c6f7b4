import type { SessionState, Step } from '@souffleur/schemas'
import { describe, expect, it } from 'vitest'
import { initialSession, type PlayerSession, type SessionChange } from './player-session.ts'
import { reduce } from './reduce.ts'

const step = (visit: string): Step => ({ visit, elementId: 'offer', name: 'Offer', phrase: [], phraseText: '', facts: [], answers: [], noFittingAnswer: false, fields: [], values: {} })
const state = (revision: number, changes: Partial<SessionState> = {}): SessionState => ({
  session: 's1', script: { id: 'p', name: 'P', version: 1 }, channel: 'operator', lang: 'en', status: 'waiting', stepVisit: 'v1', step: step('v1'), say: [], expect: { kind: 'none' }, objections: [], stages: [], trail: [], notes: [],
  startedAt: '2026-11-21T10:00:00Z', revision, ...changes,
})
const atStep = (revision: number, visit: string) => state(revision, { stepVisit: visit, step: step(visit) })
const play = (...changes: SessionChange[]): PlayerSession => changes.reduce(reduce, initialSession)
const opened = (known: SessionState): SessionChange => ({ type: 'session-opened', state: known })
const pressed: SessionChange = { type: 'call-began', call: { key: 'k1', kind: 'input', choice: 'yes' } }

describe('reduce', () => {
  it('should mark a pressed answer until the answer of the server is there', () => {
    const asked = play(opened(state(1)), pressed)
    expect(asked.pending).toEqual({ key: 'k1', kind: 'input', choice: 'yes' })
    expect(reduce(asked, { type: 'call-answered', key: 'k1', state: atStep(2, 'v2') })).toMatchObject({ pending: undefined, state: { revision: 2 } })
  })

  it('should take no second input while one waits', () => {
    const asked = play(opened(state(1)), pressed)
    expect(reduce(asked, { type: 'call-began', call: { key: 'k2', kind: 'input' } })).toBe(asked)
  })

  it('should let a note go out beside an answer that waits', () => {
    const both = play(opened(state(1)), pressed, { type: 'call-began', call: { key: 'k2', kind: 'note' } })
    expect([both.pending?.key, both.noting?.key]).toEqual(['k1', 'k2'])
    expect(reduce(both, { type: 'call-answered', key: 'k2', state: state(2) })).toMatchObject({ pending: { key: 'k1' }, noting: undefined })
  })

  it('should never go back to an older state', () => {
    const known = play(opened(state(1)), { type: 'state-arrived', state: atStep(7, 'v2') })
    expect(reduce(known, { type: 'state-arrived', state: state(5) })).toBe(known)
  })

  it('should take whatever a session opened anew says, even with a smaller revision', () => {
    expect(play(opened(state(9)), opened(state(2))).state?.revision).toBe(2)
  })

  it('should free the answers when another window has taken the step', () => {
    expect(play(opened(state(1)), pressed, { type: 'state-arrived', state: atStep(2, 'v2') }).pending).toBeUndefined()
  })

  it('should say that the script has moved on after a conflict, and where it stands', () => {
    const known = play(opened(state(1)), pressed, { type: 'call-refused', key: 'k1', failure: 'conflict', message: 'It stands on another step.', state: atStep(3, 'v3') })
    expect(known).toMatchObject({ notice: { kind: 'movedOn' }, state: { stepVisit: 'v3' }, pending: undefined })
  })

  it('should give the words of the server when a conflict moved nothing', () => {
    const known = play(opened(state(1)), pressed, { type: 'call-refused', key: 'k1', failure: 'conflict', message: 'There is no way back.', state: state(1) })
    expect(known.notice).toEqual({ kind: 'refused', message: 'There is no way back.' })
  })

  it('should remember that a call is sent again, and forget it with the answer', () => {
    const stalled = play(opened(state(1)), pressed, { type: 'call-stalled', key: 'k1' })
    expect(stalled.pending?.stalled).toBe(true)
    expect(reduce(stalled, { type: 'call-stalled', key: 'other' })).toBe(stalled)
  })

  it('should keep what was typed through states of the same step, and drop it with the step', () => {
    const typed = play(opened(state(1)), { type: 'field-edited', field: 'amount', value: 300 }, { type: 'state-arrived', state: state(2) })
    expect(typed).toMatchObject({ typed: { visit: 'v1', values: { amount: 300 } }, draft: 'unsaved' })
    expect(reduce(typed, { type: 'state-arrived', state: atStep(3, 'v2') }).typed).toBeUndefined()
  })

  it('should bring back the saved draft of the step, and what only this computer kept before it', () => {
    const saved = state(1, { draft: { visit: 'v1', values: { amount: 300 } } })
    expect(play(opened(saved))).toMatchObject({ typed: { values: { amount: 300 } }, draft: 'saved' })
    expect(play({ type: 'session-opened', state: saved, kept: { visit: 'v1', values: { amount: 350 } } })).toMatchObject({ typed: { values: { amount: 350 } }, draft: 'unsaved' })
    expect(play({ type: 'session-opened', state: saved, kept: { visit: 'v0', values: { amount: 9 } } }).typed?.values).toEqual({ amount: 300 })
  })

  it('should count a draft as saved only while nothing newer was typed', () => {
    const first = play(opened(state(1)), { type: 'field-edited', field: 'amount', value: 3 })
    expect(reduce(first, { type: 'draft-saved', draft: first.typed! }).draft).toBe('saved')
    const second = reduce(first, { type: 'field-edited', field: 'amount', value: 30 })
    expect(reduce(second, { type: 'draft-saved', draft: first.typed! }).draft).toBe('unsaved')
  })

  it('should show what the server found wrong at the fields, until they are corrected', () => {
    const wrong = play(opened(state(1)), pressed, { type: 'call-answered', key: 'k1', state: state(2, { retry: { reason: 'invalid', count: 1, message: 'no', fields: { amount: 'Too much.' } } }) })
    expect(wrong.fieldErrors).toEqual({ amount: 'Too much.' })
    expect(reduce(wrong, { type: 'field-edited', field: 'amount', value: 1 }).fieldErrors).toEqual({})
  })
})
