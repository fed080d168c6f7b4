import type { Address } from './address.ts'

const at = '/api/v1/scripts'
const missing = { 404: 'There is no such script or version.' }
const stale = { 409: 'Somebody else saved in between; the problem carries the `current` one, and nothing is lost.' }

/** How scripts are kept, published and released. */
export const libraryAddresses: Address[] = [
  { method: 'get', path: at, group: 'Scripts', summary: 'List scripts', query: { search: 'words of the name', after: 'the `next` of the page before' }, answers: { 200: 'The scripts of the library.' } },
  { method: 'post', path: at, group: 'Scripts', summary: 'Create a script', body: 'CreateScript', repeatable: true, answers: { 201: 'Its id.', 422: 'The file is not a BPMN drawing.' } },
  {
    method: 'post', path: `${at}/import`, group: 'Scripts', summary: 'Import a file', body: 'ImportScript', file: 'application/xml', repeatable: true, query: { name: 'a name, where the file comes as it is' },
    description: 'A `.bpmn` file as it is, or inside JSON. It is kept byte for byte; the answer lists what can not run, and why.',
    answers: { 201: 'Its id, its name and its problems.', 413: 'The file is too large.', 422: 'The file is not a BPMN drawing.' },
  },
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
  { method: 'get', path: `${at}/{id}/versions/{version}.bpmn`, group: 'Scripts', summary: 'Export a version', answers: { 200: 'The BPMN file.', ...missing } },
  { method: 'post', path: `${at}/{id}/releases`, group: 'Scripts', summary: 'Make versions live', body: 'ReleaseShares', description: 'Moves the pointer, at once. Going back to an earlier version is the same call.', repeatable: true, answers: { 200: 'Done.', ...missing } },
  { method: 'get', path: `${at}/{id}/released`, group: 'Scripts', summary: 'Which version a new session gets', query: { clientRef: 'the client it is for', version: 'a certain version' }, answers: { 200: 'The version with its outline.', ...missing } },
]
