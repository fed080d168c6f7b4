import type { Address } from './address.ts'

const at = '/api/v1/scripts'
const missing = { 404: 'There is no such script or version.' }
const stale = { 409: 'Somebody else saved in between; the problem carries the `current` one, and nothing is lost.' }

/** How scripts and functions are kept, published and released. */
export const libraryAddresses: Address[] = [
  { method: 'get', path: at, group: 'Scripts', summary: 'List scripts', query: { search: 'words of the name' }, answers: { 200: 'The scripts of the library.' } },
  { method: 'post', path: at, group: 'Scripts', summary: 'Create a script', body: 'CreateScript', repeatable: true, answers: { 201: 'Its id.', 422: 'The file is not a BPMN drawing.' } },
  { method: 'get', path: `${at}/{id}/draft`, group: 'Scripts', summary: 'Read the draft', answers: { 200: 'The drawing with its revision.', ...missing } },
  { method: 'put', path: `${at}/{id}/draft`, group: 'Scripts', summary: 'Save the draft', body: 'SaveScriptDraft', answers: { 200: 'Saved, with the new revision.', ...missing, ...stale } },
  { method: 'post', path: `${at}/{id}/draft/check`, group: 'Scripts', summary: 'Find mistakes', answers: { 200: 'Problems with their elements; none is an empty list.', ...missing } },
  { method: 'get', path: `${at}/{id}/draft.bpmn`, group: 'Scripts', summary: 'Export the draft', answers: { 200: 'The BPMN file.', ...missing } },
  {
    method: 'post', path: `${at}/{id}/versions`, group: 'Scripts', summary: 'Publish', body: 'PublishVersion', repeatable: true,
    description: 'Deploys the draft with every script it calls, and makes it live for new sessions. Sessions that run stay on their version.',
    answers: { 201: 'The version, and after how many milliseconds it was live.', ...missing, 422: 'The script has mistakes; the problem lists them.' },
  },
  { method: 'get', path: `${at}/{id}/versions`, group: 'Scripts', summary: 'List versions', answers: { 200: 'The versions with their shares.', ...missing } },
  { method: 'get', path: `${at}/{id}/versions/{version}`, group: 'Scripts', summary: 'Read a version', answers: { 200: 'The version with its drawing.', ...missing } },
  { method: 'post', path: `${at}/{id}/releases`, group: 'Scripts', summary: 'Make versions live', body: 'ReleaseShares', description: 'Moves the pointer, at once. Going back to an earlier version is the same call.', repeatable: true, answers: { 200: 'Done.', ...missing } },
  { method: 'get', path: `${at}/{id}/released`, group: 'Scripts', summary: 'Which version a new session gets', query: { clientRef: 'the client it is for', version: 'a certain version' }, answers: { 200: 'The version with its outline.', ...missing } },
  { method: 'get', path: '/api/v1/functions', group: 'Functions', summary: 'List functions', answers: { 200: 'The latest version of each.' } },
  { method: 'get', path: '/api/v1/functions/{id}', group: 'Functions', summary: 'Read a function', answers: { 200: 'Its latest version.', 404: 'There is no such function.' } },
  { method: 'put', path: '/api/v1/functions/{id}', group: 'Functions', summary: 'Save a function', body: 'IntegrationFunction', description: 'Stores the next version. Scripts that are live keep the one they were published with.', answers: { 200: 'The new version.', 201: 'The first version.', ...stale } },
]
