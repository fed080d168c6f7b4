/** One member of a body or an answer, for readers. */
export interface Member { name: string; type: string; required: boolean; description: string }

interface Schema {
  type?: string
  properties?: { [name: string]: Schema }
  required?: string[]
  items?: Schema
  anyOf?: Schema[]
  enum?: unknown[]
  const?: unknown
  $ref?: string
  description?: string
  minimum?: number
  maximum?: number
  maxLength?: number
}

/** The members of an object schema in words; empty for any other. */
export function describeSchema(schema: object): Member[] {
  const { properties = {}, required = [] } = schema as Schema
  return Object.entries(properties).map(([name, member]) => ({ name, type: typeOf(member), required: required.includes(name), description: [member.description, boundsOf(member)].filter(Boolean).join('; ') }))
}

function typeOf(schema: Schema): string {
  if (schema.$ref) return schema.$ref.split('/').at(-1)!
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(' | ')
  if (schema.type === 'array') return `list of ${typeOf(schema.items ?? {})}`
  if (schema.properties) return `{ ${Object.keys(schema.properties).join(', ')} }`
  return schema.type ?? 'anything'
}

function boundsOf({ minimum, maximum, maxLength }: Schema): string {
  const bounds = [minimum !== undefined && `from ${minimum}`, maximum !== undefined && `to ${maximum}`, maxLength !== undefined && `up to ${maxLength} characters`]
  return bounds.filter(Boolean).join(' ')
}
