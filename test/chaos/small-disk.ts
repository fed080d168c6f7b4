import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const block = Buffer.alloc(64 * 1024)

/** A disk of its own for a folder, small enough to be filled. Mounting takes the rights of root. */
export class SmallDisk {
  readonly folder: string
  readonly #ballast: string

  constructor(megabytes: number) {
    this.folder = mkdtempSync(join(tmpdir(), 'souffleur-disk-'))
    this.#ballast = join(this.folder, 'ballast')
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=1777`, 'souffleur', this.folder])
  }

  /** Until not a byte is left. */
  fill(): void {
    const file = openSync(this.#ballast, 'a')
    try {
      for (;;) writeSync(file, block)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
    } finally {
      closeSync(file)
    }
  }

  free(): void {
    rmSync(this.#ballast)
  }

  remove(): void {
    execFileSync('umount', ['-l', this.folder])
  }
}

export function canMount(): boolean {
  try {
    new SmallDisk(1).remove()
    return true
  } catch {
    return false
  }
}
