import type { SessionState } from '@souffleur/schemas'
import type { PlayerSession } from '../../session/player-session.ts'

/** Events of `<script-player>` and what they carry. All bubble and cross shadow roots. */
export interface PlayerEvents {
  'player-ready': { session: string; script: SessionState['script']; status: SessionState['status'] }
  'step-shown': { visit: string; elementId: string; name: string; stage: string | undefined }
  /** An input was accepted. `answer`: the id of an answer, `noFittingAnswer`, or nothing for a form; `label`: its words. */
  'answer': { visit: string; elementId: string; step: string; answer: string | undefined; label: string | undefined }
  'note-added': { text: string }
  /** `duration` in milliseconds. Told again when a session is opened that has already ended. */
  'session-ended': {
    session: string; outcome: string | undefined; outcomeName: string | undefined; variables: { [name: string]: unknown }
    duration: number; steps: number; notes: string[]
  }
  'player-error': { failure: string; message: string }
}

export type Announcement = { [name in keyof PlayerEvents]: { name: name; detail: PlayerEvents[name] } }[keyof PlayerEvents]

/** What the host is told when the player has come from `before` to `now`. */
export function announcements(before: PlayerSession, now: PlayerSession): Announcement[] {
  return [...opening(before, now), ...answering(before, now), ...noting(before, now), ...stepping(before, now), ...ending(before, now), ...failing(before, now)]
}

function opening(before: PlayerSession, { phase, state }: PlayerSession): Announcement[] {
  if (phase !== 'open' || before.phase === 'open' || !state) return []
  return [{ name: 'player-ready', detail: { session: state.session, script: state.script, status: state.status } }]
}

function answering(before: PlayerSession, now: PlayerSession): Announcement[] {
  const step = before.state?.step
  if (before.pending?.kind !== 'input' || now.pending || now.notice || !step || now.state?.step?.visit === step.visit) return []
  const { choice } = before.pending
  const label = step.answers.find(({ id }) => id === choice)?.label
  return [{ name: 'answer', detail: { visit: step.visit, elementId: step.elementId, step: step.name, answer: choice, label } }]
}

function noting(before: PlayerSession, now: PlayerSession): Announcement[] {
  if (before.state?.session !== now.state?.session) return []
  return (now.state?.notes ?? []).slice(before.state?.notes.length ?? 0).map(({ text }) => ({ name: 'note-added', detail: { text } }))
}

function stepping(before: PlayerSession, { state }: PlayerSession): Announcement[] {
  const step = state?.step
  if (!step || before.state?.step?.visit === step.visit) return []
  return [{ name: 'step-shown', detail: { visit: step.visit, elementId: step.elementId, name: step.name, stage: step.stage } }]
}

function ending(before: PlayerSession, { state }: PlayerSession): Announcement[] {
  if (state?.status !== 'ended' || before.state?.status === 'ended') return []
  const { session, startedAt, endedAt } = state
  const { outcome, outcomeName, variables = {}, steps = 0 } = state.end ?? {}
  const duration = endedAt ? Date.parse(endedAt) - Date.parse(startedAt) : 0
  const notes = state.notes.map(({ text }) => text)
  return [{ name: 'session-ended', detail: { session, outcome, outcomeName, variables, duration, steps, notes } }]
}

function failing(before: PlayerSession, { failure, notice }: PlayerSession): Announcement[] {
  if (failure && failure !== before.failure) return [{ name: 'player-error', detail: failure }]
  return notice?.kind === 'refused' && notice !== before.notice ? [{ name: 'player-error', detail: { failure: 'refused', message: notice.message } }] : []
}
