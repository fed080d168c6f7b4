import type { SessionState, Step } from '@souffleur/schemas'
import { describe, expect, it } from 'vitest'
import { initialSession, type PlayerSession } from '../../session/player-session.ts'
import { announcements } from './announcements.ts'

const step = (visit: string) => ({ visit, elementId: 'offer', name: 'Offer', stage: 'Terms', answers: [{ id: 'yes', label: 'Yes', key: '1' }] }) as unknown as Step
const at = (visit: string, more: Partial<SessionState> = {}): PlayerSession => ({ ...initialSession, phase: 'open', state: { session: 's1', status: 'waiting', step: step(visit), notes: [], ...more } as unknown as SessionState })
const names = (before: PlayerSession, now: PlayerSession) => announcements(before, now).map(({ name }) => name)

describe('announcements', () => {
  it('should tell an opening, then the step', () => {
    expect(names(initialSession, at('v1'))).toEqual(['player-ready', 'step-shown'])
  })

  it('should tell an answer once it was accepted, with its words', () => {
    const asked: PlayerSession = { ...at('v1'), pending: { key: 'k', kind: 'input', choice: 'yes' } }
    expect(announcements(asked, at('v2'))).toEqual([
      { name: 'answer', detail: { visit: 'v1', elementId: 'offer', step: 'Offer', answer: 'yes', label: 'Yes' } }, { name: 'step-shown', detail: { visit: 'v2', elementId: 'offer', name: 'Offer', stage: 'Terms' } },
    ])
    expect(names(asked, { ...at('v2'), notice: { kind: 'movedOn' } })).toEqual(['step-shown'])
    expect(names(asked, at('v1'))).toEqual([])
  })

  it('should tell the outcome with its duration', () => {
    const ended = at('v1', { status: 'ended', step: undefined, startedAt: '2026-11-21T10:00:00Z', endedAt: '2026-11-21T10:03:02Z', end: { outcome: 'PP-01', variables: { amount: 500 }, steps: 7, objections: 1 } })
    expect(announcements(at('v1'), ended)).toEqual([{ name: 'session-ended', detail: { session: 's1', outcome: 'PP-01', outcomeName: undefined, variables: { amount: 500 }, duration: 182_000, steps: 7, notes: [] } }])
  })

  it('should tell new notes and refusals', () => {
    expect(names(at('v1'), at('v1', { notes: [{ text: 'Friday', at: '' }] }))).toEqual(['note-added'])
    expect(names(at('v1'), { ...at('v1'), notice: { kind: 'refused', message: 'No.' } })).toEqual(['player-error'])
  })
})
