import { describe, expect, it } from 'vitest'
import { PageFault } from './page-fault.ts'
import { Table } from './table.ts'
import { UndoJournal } from './undo-journal.ts'

interface Row { group?: string; text: string }

function newTable(complete = true): { table: Table<number, Row>; journal: UndoJournal } {
  const journal = new UndoJournal()
  const table = new Table<number, Row>('rows', journal, { groupOf: row => row.group })
  table.complete = complete
  return { table, journal }
}

describe('a table', () => {
  it('should take back everything since the last commit', () => {
    // given
    const { table, journal } = newTable()
    table.put(1, { group: 'a', text: 'kept' })
    journal.commit()
    table.takeChanges()
    // when
    table.put(1, { group: 'b', text: 'changed' })
    table.put(2, { group: 'a', text: 'new' })
    table.delete(1)
    journal.rollback()
    // then
    expect(table.get(1)).toEqual({ group: 'a', text: 'kept' })
    expect(table.get(2)).toBeUndefined()
    expect([...table.inGroup('a')]).toEqual([1])
    expect([...table.inGroup('b')]).toEqual([])
    expect(table.takeChanges()).toEqual({ put: new Map(), deleted: [] })
  })

  it('should tell what changed since the last time, and nothing of rows that came and went', () => {
    const { table } = newTable()
    table.put(1, { text: 'stays' })
    table.put(2, { text: 'goes at once' })
    table.delete(2)
    expect(table.takeChanges()).toEqual({ put: new Map([[1, { text: 'stays' }]]), deleted: [] })
    table.delete(1)
    expect(table.takeChanges()).toEqual({ put: new Map(), deleted: [1] })
  })

  it('should walk a group in ascending order from above a key', () => {
    const { table } = newTable()
    for (const key of [5, 1, 9, 3]) table.put(key, { group: 'a', text: '' })
    expect([...table.inGroup('a', 1)]).toEqual([3, 5, 9])
  })
})

describe('a table that does not hold everything', () => {
  it('should fault on a row it does not know, and not once it was loaded or known to be absent', () => {
    const { table } = newTable(false)
    expect(() => table.get(7)).toThrow(PageFault)
    table.load(7, { text: 'from the store' })
    table.load(8, undefined)
    expect(table.get(7)).toEqual({ text: 'from the store' })
    expect(table.get(8)).toBeUndefined()
  })

  it('should not ask the store for a key that the command in hand gave out', () => {
    const { table, journal } = newTable(false)
    journal.lastOldKey = 10
    expect(table.get(11)).toBeUndefined()
  })

  it('should keep what is newer than the store when a row is loaded', () => {
    const { table } = newTable(false)
    table.put(7, { text: 'newer' })
    table.load(7, { text: 'older' })
    expect(table.get(7)).toEqual({ text: 'newer' })
  })

  it('should walk a group as far as it is known, then fault with the key to go on from', () => {
    // given
    const { table } = newTable(false)
    table.put(50, { group: 'a', text: 'new, with unknown ones before it' })
    // when
    table.loadGroup('a', [[10, { group: 'a', text: '' }], [20, { group: 'a', text: '' }]], 20)
    // then
    const seen: number[] = []
    let fault: unknown
    try {
      for (const key of table.inGroup('a')) seen.push(key)
    } catch (error) {
      fault = error
    }
    expect(seen).toEqual([10, 20])
    expect(fault).toMatchObject({ table: 'rows', group: 'a', after: 20 })
  })

  it('should walk to the end once the last part of a group is loaded', () => {
    const { table } = newTable(false)
    table.put(50, { group: 'a', text: '' })
    table.loadGroup('a', [[10, { group: 'a', text: '' }]], Infinity)
    expect([...table.inGroup('a')]).toEqual([10, 50])
  })

  it('should not bring back from the store what has left the group since', () => {
    const { table } = newTable(false)
    table.load(10, { group: 'a', text: '' })
    table.delete(10)
    table.loadGroup('a', [[10, { group: 'a', text: 'as the store still has it' }]], Infinity)
    expect([...table.inGroup('a')]).toEqual([])
  })

  it('should know less of a group after a row of it was evicted', () => {
    const { table } = newTable(false)
    table.loadGroup('a', [[10, { group: 'a', text: '' }], [20, { group: 'a', text: '' }]], Infinity)
    table.evict(20)
    expect(() => [...table.inGroup('a')]).toThrow(PageFault)
  })
})
