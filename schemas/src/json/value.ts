import { Type, type Static } from 'typebox'

/** Any JSON value. Whole numbers beyond 2^53 travel as `bigint` inside the engine and as plain digits on the wire. */
export type JsonValue = null | boolean | number | bigint | string | JsonValue[] | { [name: string]: JsonValue }

/** The variables of one scope: names to values. */
export type Variables = { [name: string]: JsonValue }

/** Schema of a JSON object whose members are free. */
export const FreeObject = Type.Record(Type.String(), Type.Unknown())
export type FreeObject = Static<typeof FreeObject>
