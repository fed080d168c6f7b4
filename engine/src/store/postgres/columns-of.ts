import type { StateTable } from '../state-tables.ts'
import type { Key, StoredRow } from '../store.ts'
import { indexText } from './index-text.ts'

export interface Column { name: string; type: 'bigint' | 'text'; valueOf: (row: StoredRow) => Key | undefined }

export function keyType({ keys }: StateTable): 'bigint' | 'text' {
  return keys === 'number' ? 'bigint' : 'text'
}

/** The columns of a table of the state beside its partition, `key` first. */
export function columnsOf(table: StateTable): Column[] {
  return [
    { name: 'key', type: keyType(table), valueOf: ({ key }) => indexKey(key) },
    ...(table.grouped ? [{ name: 'group_name', type: 'text' as const, valueOf: ({ group }: StoredRow) => group === undefined ? undefined : indexText(group) }] : []),
    ...(table.due ? [{ name: 'due', type: 'bigint' as const, valueOf: ({ due }: StoredRow) => due }] : []),
    { name: 'text', type: 'text' as const, valueOf: ({ text }) => text },
  ]
}

/** A key as its column holds it. */
export function indexKey(key: Key): Key {
  return typeof key === 'string' ? indexText(key) : key
}
