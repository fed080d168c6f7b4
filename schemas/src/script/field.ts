import { Type, type Static } from 'typebox'

/** The form-js component types that the player draws and bots ask one by one. Other types are listed as problems by the editor. */
export const fieldTypes = ['textfield', 'textarea', 'number', 'checkbox', 'radio', 'select', 'datetime', 'text'] as const

/** One component of a form-js schema, the members that Souffleur reads. Unknown members are kept untouched in the drawing. */
export const Field = Type.Object({
  type: Type.Enum(fieldTypes),
  key: Type.Optional(Type.String({ description: 'the variable the answer is stored in; absent for type text' })),
  label: Type.Optional(Type.String()),
  /** Labels in other languages: `{ "ru": "…" }`; form-js keeps members it does not know. */
  labels: Type.Optional(Type.Record(Type.String(), Type.String())),
  description: Type.Optional(Type.String()),
  text: Type.Optional(Type.String({ description: 'Markdown of a text component' })),
  /** `date`, `time` or `datetime`, for type datetime. */
  subtype: Type.Optional(Type.String()),
  values: Type.Optional(Type.Array(Type.Object({ label: Type.String(), labels: Type.Optional(Type.Record(Type.String(), Type.String())), value: Type.String() }))),
  defaultValue: Type.Optional(Type.Unknown()),
  validate: Type.Optional(Type.Object({
    required: Type.Optional(Type.Boolean()),
    minLength: Type.Optional(Type.Number()), maxLength: Type.Optional(Type.Number()),
    min: Type.Optional(Type.Number()), max: Type.Optional(Type.Number()),
    pattern: Type.Optional(Type.String()), patternErrorMessage: Type.Optional(Type.String()),
  })),
})
export type Field = Static<typeof Field>

/** A form-js document as drawn in a script (`zeebe:userTaskForm`). */
export const Form = Type.Object({
  id: Type.Optional(Type.String()),
  type: Type.Optional(Type.Literal('default')),
  schemaVersion: Type.Optional(Type.Number()),
  components: Type.Array(Field),
})
export type Form = Static<typeof Form>
