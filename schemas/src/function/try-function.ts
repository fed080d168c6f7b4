import { Type, type Static } from 'typebox'
import { FreeObject } from '../json/value.ts'

/** Body of `POST /api/v1/functions/{id}/try`. */
export const TryFunction = Type.Object({
  version: Type.Optional(Type.Integer({ minimum: 1, description: 'the latest where absent' })),
  arguments: FreeObject,
  confirm: Type.Optional(Type.Boolean({ description: 'carry it out although it changes something outside' })),
}, { additionalProperties: false })
export type TryFunction = Static<typeof TryFunction>
