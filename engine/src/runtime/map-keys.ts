import { KEY_MEMBERS } from '../core/index.ts'

/** Members whose content belongs to users: nothing in them is a key of ours. */
const userDocuments: ReadonlySet<string> = new Set(['variables', 'customHeaders', 'value'])

/** A copy of a record's value with every key converted. */
export function mapKeys(value: object, convert: (key: any) => unknown): { [member: string]: unknown } {
  const mapped: { [member: string]: unknown } = {}
  for (const name in value) mapped[name] = mapMember(name, value[name as never], convert)
  return mapped
}

function mapMember(name: string, member: unknown, convert: (key: any) => unknown): unknown {
  if (KEY_MEMBERS.has(name)) return Array.isArray(member) ? member.map(convert) : convert(member)
  if (typeof member !== 'object' || member === null || userDocuments.has(name)) return member
  return Array.isArray(member) ? member.map((item) => mapMember('', item, convert)) : mapKeys(member, convert)
}
