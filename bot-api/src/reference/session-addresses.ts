import type { Address } from './address.ts'

const at = '/api/v1/sessions'
const state = { group: 'Sessions', answer: 'SessionState' } as const
const missing = { 404: 'There is no such session.' }
const moved = { 409: 'The conversation stands on another step, or has ended; the problem carries the current `state`, and nothing has changed.', ...missing }
const keyed = { 422: 'The Idempotency-Key was used with another request.' }

/** How a session is walked. */
export const sessionAddresses: Address[] = [
  {
    ...state, method: 'post', path: at, summary: 'Start a session', body: 'StartSession', repeatable: true,
    description: 'Starts the version that is live for this client. `context` becomes the variables of the script.',
    answers: { 201: 'The session, on its first step.', 404: 'There is no such script or version.', ...keyed },
  },
  {
    method: 'get', path: at, group: 'Sessions', summary: 'List sessions', answer: 'SessionList',
    query: { script: 'id of a script', status: 'open, waiting, working or ended', clientRef: 'as given at the start', before: 'the `next` of the page before', limit: '1 to 100' },
    answers: { 200: 'Sessions, the latest first, with how many are open now and were started today for each script.' },
  },
  { ...state, method: 'get', path: `${at}/{id}`, summary: 'Look at a session', answers: { 200: 'How it stands.', ...missing } },
  {
    ...state, method: 'post', path: `${at}/{id}/input`, summary: 'Answer the current step', body: 'SessionInput', repeatable: true,
    description: 'The answer already carries the next step. An input that does not fit is answered with 200 and `retry`: nothing has moved. `stepVisit` names the visit that is answered, so that a late or doubled input does no harm.',
    answers: { 200: 'How the session stands now: the next step, `working` while functions run, or the end.', ...moved, ...keyed },
  },
  {
    ...state, method: 'post', path: `${at}/{id}/objections`, summary: 'Raise an objection', body: 'RaiseObjection', repeatable: true,
    description: 'Its steps lie on top of the current one; when they are walked through, the step below returns with the same visit.',
    answers: { 200: 'The first step of the objection.', 409: 'The script has no such objection, or the session has ended; the problem carries the `state`.', ...missing, ...keyed },
  },
  {
    ...state, method: 'post', path: `${at}/{id}/back`, summary: 'Go back', body: 'StepBack', repeatable: true,
    description: 'To the step before, or to the `visit` of a trail entry that says `canReturn`. Variables are set to what they were there. An objection whose first step is shown is given up.',
    answers: { 200: 'The earlier step, as a new visit.', 409: 'There is no way back; the sentence says why, and the problem carries the `state`.', ...missing, ...keyed },
  },
  { ...state, method: 'put', path: `${at}/{id}/draft`, summary: 'Keep half-typed fields', body: 'SaveDraft', answers: { 200: 'Kept until the step is answered.', ...moved } },
  { ...state, method: 'post', path: `${at}/{id}/notes`, summary: 'Add a note', body: 'AddNote', repeatable: true, answers: { 200: 'The session with the note, stamped with its step.', ...missing, ...keyed } },
  { ...state, method: 'delete', path: `${at}/{id}`, summary: 'Hang up', description: 'Ends the session without outcome. May be repeated.', answers: { 200: 'The session, ended.', ...missing } },
  {
    ...state, method: 'get', path: `${at}/{id}/events`, summary: 'Follow a session', stream: true, query: { cursor: 'the `revision` that is known; browsers send it as Last-Event-ID by themselves' },
    description: 'Server-sent events. Each event `state` carries the whole state with its revision as id, so a reader that comes back gets what it missed in one.',
    answers: { 200: 'A stream of states.', ...missing, 429: 'Too many streams.' },
  },
]
