import { randomUUID } from 'node:crypto'

/** A name by chance that has its place where `fits` says: places are told from names by a hash. */
export function drawName(fits: (name: string) => boolean): string {
  for (;;) {
    const name = randomUUID()
    if (fits(name)) return name
  }
}
