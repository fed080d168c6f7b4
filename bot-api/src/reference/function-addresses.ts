import type { Address } from './address.ts'

const at = '/api/v1/functions'
const missing = { 404: 'There is no such function or version.' }

/** How integration functions are kept, tried and watched. */
export const functionAddresses: Address[] = [
  { method: 'get', path: at, group: 'Functions', summary: 'List functions', answers: { 200: 'The latest version of each.' } },
  { method: 'get', path: `${at}/{id}`, group: 'Functions', summary: 'Read a function', answers: { 200: 'Its latest version.', ...missing } },
  { method: 'put', path: `${at}/{id}`, group: 'Functions', summary: 'Save a function', body: 'IntegrationFunction', description: 'Stores the next version. Scripts that are live keep the one they were published with.', answers: { 200: 'The new version.', 201: 'The first version.', 409: 'Somebody else saved in between.' } },
  { method: 'get', path: `${at}/{id}/versions`, group: 'Functions', summary: 'List versions of a function', answers: { 200: 'The versions, the latest first.', ...missing } },
  { method: 'get', path: `${at}/{id}/versions/{version}`, group: 'Functions', summary: 'Read a version of a function', answers: { 200: 'The version.', ...missing } },
  {
    method: 'post', path: `${at}/{id}/try`, group: 'Functions', summary: 'Try a function', body: 'TryFunction', description: 'One real call to its system. What changes something there wants `confirm`.',
    answers: { 200: 'A `result`, an `error` of the system, or a `fault` with a sentence; how long it took in `ms`.', ...missing, 409: 'It changes something: send `confirm`.' },
  },
  { method: 'get', path: '/api/v1/functions-health', group: 'Functions', summary: 'How functions and systems are doing', answers: { 200: 'Breakers and queues of the systems; calls, cache hits, errors and times of the functions.' } },
]
