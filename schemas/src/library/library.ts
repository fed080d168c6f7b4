import { Type, type Static } from 'typebox'
import type { ScriptOutline } from '../script/outline.ts'

export const CreateScript = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 200 }),
  bpmn: Type.Optional(Type.String()),
}, { additionalProperties: false })
export type CreateScript = Static<typeof CreateScript>

/** Body of `POST /api/v1/scripts/import`, where the file does not come as it is. */
export const ImportScript = Type.Object({ name: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })), bpmn: Type.String() }, { additionalProperties: false })

/** Body of `PUT /api/v1/scripts/{id}/draft`: `revision` is the one last read; a stale one gets 409 with the current draft. */
export const SaveScriptDraft = Type.Object({ revision: Type.Integer({ minimum: 0 }), bpmn: Type.String(), name: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })) }, { additionalProperties: false })
export const PublishVersion = Type.Object({ note: Type.Optional(Type.String({ maxLength: 1000 })), revision: Type.Optional(Type.Integer({ minimum: 0 })) }, { additionalProperties: false })
export const ReleaseShares = Type.Object({
  shares: Type.Array(Type.Object({ version: Type.Integer({ minimum: 1 }), share: Type.Number({ exclusiveMinimum: 0, maximum: 100 }) }), { minItems: 1, maxItems: 10 }),
}, { additionalProperties: false })
export type ReleaseShares = Static<typeof ReleaseShares>

export interface ScriptSummary {
  id: string
  name: string
  processId: string
  /** The version new sessions get (the one with the largest share), if any was published. */
  liveVersion?: number
  /** Draft differs from the live version. */
  draftChanged: boolean
  steps: number
  updatedAt: string
}
export interface ScriptDraft { id: string; name: string; revision: number; bpmn: string; savedAt: string; liveVersion?: number; changed: boolean }
/** `processDefinitionKey` is absent while this engine has not been given the version: after a move, until the first session on it. */
export interface ScriptVersion { version: number; note: string; publishedAt: string; processDefinitionKey?: string; share: number; state: 'live' | 'retired'; bpmn?: string }
/** Answer of a publish. `problems` of a refused one are worded for methodologists and carry the element. */
export interface Published { version: number; processDefinitionKey: string; liveAfterMs: number; republished: { id: string; version: number }[] }
export interface ScriptProblem { elementId?: string; severity: 'error' | 'warning'; message: string; rule: string }

/** What a session needs to start: the version that a release gives to this client, with its outline. */
export interface ReleasedScript { id: string; name: string; version: number; processDefinitionKey: string; outline: ScriptOutline }

/** The one question other rooms ask the library. `main.ts` hands over the room's own; apart, it is asked over HTTP (`GET /api/v1/scripts/{id}/released`). */
export interface ScriptDirectory {
  /** @throws Problem `script-not-found`, `script-not-published`, `version-not-found` */
  released(request: { script: string; version?: number; clientRef?: string }): Promise<ReleasedScript>
}
