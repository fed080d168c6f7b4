import type { Address } from './address.ts'

/** How the house itself is doing. */
export const houseAddresses: Address[] = [
  { method: 'get', path: '/api/v1/status', group: 'House', summary: 'What runs', answers: { 200: 'The parts, each up or down.' } },
  { method: 'get', path: '/health/live', group: 'House', summary: 'Is the process alive?', answers: { 200: 'It is.' } },
  { method: 'get', path: '/health/ready', group: 'House', summary: 'Can it work?', answers: { 200: 'Every part is up.', 503: 'A part is down; the answer names it.' } },
  { method: 'get', path: '/metrics', group: 'House', summary: 'Figures for Prometheus', answers: { 200: 'Its text format.' } },
  { method: 'get', path: '/api/v1/reports', group: 'House', summary: 'How far the reports are', answers: { 200: 'Records that are not in them yet, and how the last rebuild went.' } },
  {
    method: 'get', path: '/api/v1/reports/processes', group: 'House', summary: 'How each version fared', query: { processId: 'Of one process only.' },
    answers: { 200: 'Newest version first: instances started, active, completed, terminated; the ends they reached; incidents by element.' },
  },
  {
    method: 'post', path: '/api/v1/reports/rebuild', group: 'House', summary: 'Make the reports anew', description: 'From the record stream, while the old ones answer.', query: { force: 'true: although the stream no longer reaches back to where they began.' },
    answers: { 202: 'It has begun; `GET /api/v1/reports` tells how it goes.' },
  },
  {
    method: 'post', path: '/api/v1/engine/clock/add', group: 'House', summary: 'Move the clock on', body: 'MoveClock', description: 'Only where `CLOCK_CONTROLLED` is set, so that timers can be tried without waiting.',
    answers: { 200: 'The time of the engine.', 404: 'The clock is not controlled.' },
  },
]
