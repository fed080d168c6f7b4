import type { JsonValue, Variables } from '@souffleur/schemas'
import { listLength, packedLength } from './packed-length.ts'

/** Places of the table that Zeebe indexes documents with, once it has seen one of eleven variables. */
const PLACES = 32
/** How full it gets before it doubles. */
const FULL = 0.65

type Entry = [name: string, value: JsonValue]
interface Placed { offset: number; entry: Entry }
type Table = (Placed | undefined)[]

const emptyTable = (places: number): Table => Array.from({ length: places }, () => undefined)

/**
 * The variables of a document in the order in which Zeebe writes them: as they lie in a hash table of the places where their names begin in MessagePack, read from its end.
 * It decides where one document of a scope seems to end and the next to begin, for whoever reads the records.
 */
export function inDocumentOrder(variables: Variables): Entry[] {
  const entries = Object.entries(variables) as Entry[]
  if (entries.length < 2) return entries
  let table = emptyTable(PLACES)
  let offset = listLength(entries.length)
  for (const [count, entry] of entries.entries()) {
    put(table, { offset, entry })
    offset += packedLength(entry[0]) + packedLength(entry[1])
    if (count + 1 > Math.floor(table.length * FULL)) table = doubled(table)
  }
  return fromItsEnd(table).map(placed => placed.entry)
}

function put(table: Table, placed: Placed): void {
  let place = placeOf(placed.offset, table.length)
  while (table[place] !== undefined) place = (place + 1) % table.length
  table[place] = placed
}

function doubled(table: Table): Table {
  const larger = emptyTable(table.length * 2)
  for (const placed of table) if (placed) put(larger, placed)
  return larger
}

/** A run of entries that goes over the end is read as one. */
function fromItsEnd(table: Table): Placed[] {
  const start = table.at(-1) === undefined ? 0 : table.indexOf(undefined)
  return [...table.slice(start), ...table.slice(0, start)].reverse().filter(placed => placed !== undefined)
}

function placeOf(offset: number, places: number): number {
  const hash = mix(mix(offset))
  const folded = hash ^ hash >>> 16
  return ((folded << 1) - (folded << 8) & places * 2 - 1) >>> 1
}

const mix = (value: number): number => Math.imul(value ^ value >>> 16, 0x119de1f3)
