import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bodyReader, Problem } from '@souffleur/schemas/http'
import { Type, type Static } from 'typebox'
import { BackupError } from './backup-error.ts'

const Table = Type.Object({
  name: Type.String(),
  columns: Type.Array(Type.String()),
  rows: Type.Integer({ minimum: 0 }),
  /** Name of the file beside the manifest: rows in Postgres' COPY text, zstd. */
  file: Type.String({ pattern: '^[\\w.-]+$' }),
  /** Of that file, hexadecimal. */
  sha256: Type.String(),
})

/** `tables`: those that others refer to stand before them. */
const Schema = Type.Object({ schema: Type.String(), migrations: Type.Array(Type.String()), tables: Type.Array(Table) })

const Manifest = Type.Object({ format: Type.Literal(1), createdAt: Type.String(), schemas: Type.Array(Schema) })

/** What a backup folder holds, in its file `manifest.json`. */
export type Manifest = Static<typeof Manifest>
export type BackedUpSchema = Static<typeof Schema>
export type BackedUpTable = Static<typeof Table>

export const manifestFile = 'manifest.json'

const readDocument = bodyReader(Manifest)

/** @throws BackupError where the folder holds no backup that this program can read */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, manifestFile), 'utf8').catch(() => { throw new BackupError(`There is no backup in ${folder}: it has no ${manifestFile}.`) })
  try {
    return readDocument(JSON.parse(text)) as Manifest
  } catch (error) {
    const place = error instanceof Problem ? (error.document.fields ?? []).map(({ path, message }) => `${path} ${message}`).join(', ') : 'it is not JSON'
    throw new BackupError(`The backup in ${folder} cannot be read: ${manifestFile}: ${place}. Is it from a newer version of Souffleur?`)
  }
}
