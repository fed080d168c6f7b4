import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync, gzipSync } from 'node:zlib'
import { shapesOf } from './shapes-of.ts'
import { valuesOf } from './values-of.ts'

/** By kind of record: its members, and what each record says. */
export interface RecordedTour { shapes: { [kind: string]: string[] }; values: { [kind: string]: string[] } }

/** What a Zeebe 8.5.8 wrote on the record tour. */
const fixture = new URL('zeebe-records.json.gz', import.meta.url)

export const tellTour = (records: any[]): RecordedTour => ({ shapes: shapesOf(records), values: valuesOf(records) })

export function readTour(): RecordedTour {
  return JSON.parse(gunzipSync(readFileSync(fixture)).toString())
}

export function writeTour(tour: RecordedTour): void {
  writeFileSync(fixture, gzipSync(JSON.stringify(tour)))
}
