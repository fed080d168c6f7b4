import type { Field } from '@souffleur/schemas'
import type { FieldTemplate } from './field-context.ts'
import { checkbox } from './fields/checkbox.ts'
import { datetime } from './fields/datetime.ts'
import { number } from './fields/number.ts'
import { radio } from './fields/radio.ts'
import { select } from './fields/select.ts'
import { text } from './fields/text.ts'
import { textarea } from './fields/textarea.ts'
import { textfield } from './fields/textfield.ts'

/** How each field type is drawn. */
export const fieldTemplates: { [type in Field['type']]: FieldTemplate } = { textfield, textarea, number, checkbox, radio, select, datetime, text }
