import type { IntegrationFunction, Published, ReleaseShares, ScriptDraft, ScriptProblem, ScriptSummary, ScriptVersion } from '@souffleur/schemas'
import { requestJson } from './request-json.ts'

/** The library as the editor's pages need it; every call may reject with `ProblemError`. */
export const libraryApi = {
  scripts: async (search = '') => (await requestJson<{ items: ScriptSummary[] }>('GET', `/scripts${search ? `?search=${encodeURIComponent(search)}` : ''}`)).items,
  create: (script: { name: string; bpmn?: string }) => requestJson<{ id: string }>('POST', '/scripts', script),
  /** Takes a drawing from elsewhere, byte for byte. */
  importFile: (file: Blob) => requestJson<{ id: string }>('POST', '/scripts/import', file),
  draft: (id: string) => requestJson<ScriptDraft>('GET', `${at(id)}/draft`),
  /** Rejects with status 409 and the current draft in the problem when `revision` is stale. */
  saveDraft: (id: string, draft: { revision: number; bpmn: string; name?: string }) => requestJson<ScriptDraft>('PUT', `${at(id)}/draft`, draft),
  /** What the engine and the library find wrong with the saved draft. */
  check: async (id: string) => (await requestJson<{ items: ScriptProblem[] }>('POST', `${at(id)}/draft/check`)).items,
  publish: (id: string, request: { note?: string; revision?: number }) => requestJson<Published>('POST', `${at(id)}/versions`, request),
  versions: async (id: string) => (await requestJson<{ items: ScriptVersion[] }>('GET', `${at(id)}/versions`)).items,
  version: (id: string, version: number) => requestJson<ScriptVersion>('GET', `${at(id)}/versions/${version}`),
  release: (id: string, shares: ReleaseShares['shares']) => requestJson<unknown>('POST', `${at(id)}/releases`, { shares }),
  functions: async () => (await requestJson<{ items: IntegrationFunction[] }>('GET', '/functions')).items,
}

export type LibraryApi = typeof libraryApi

function at(id: string): string { return `/scripts/${encodeURIComponent(id)}` }
