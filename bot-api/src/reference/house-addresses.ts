import type { Address } from './address.ts'

/** How the house itself is doing. */
export const houseAddresses: Address[] = [
  { method: 'get', path: '/api/v1/status', group: 'House', summary: 'What runs', answers: { 200: 'The parts, each up or down.' } },
  { method: 'get', path: '/health/live', group: 'House', summary: 'Is the process alive?', answers: { 200: 'It is.' } },
  { method: 'get', path: '/health/ready', group: 'House', summary: 'Can it work?', answers: { 200: 'Every part is up.', 503: 'A part is down; the answer names it.' } },
  { method: 'get', path: '/metrics', group: 'House', summary: 'Figures for Prometheus', answers: { 200: 'Its text format.' } },
  {
    method: 'post', path: '/api/v1/engine/clock/add', group: 'House', summary: 'Move the clock on', body: 'MoveClock', description: 'Only where `CLOCK_CONTROLLED` is set, so that timers can be tried without waiting.',
    answers: { 200: 'The time of the engine.', 404: 'The clock is not controlled.' },
  },
]
