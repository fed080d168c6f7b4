import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync, gzipSync } from 'node:zlib'

interface Shapes { [kind: string]: string[] }

/** What a Zeebe 8.5.8 wrote on the record tour. */
const fixture = new URL('zeebe-record-shapes.json.gz', import.meta.url)

export function readShapes(): Shapes {
  return JSON.parse(gunzipSync(readFileSync(fixture)).toString())
}

export function writeShapes(shapes: Shapes): void {
  writeFileSync(fixture, gzipSync(JSON.stringify(shapes)))
}
