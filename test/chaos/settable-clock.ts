import { readFileSync } from 'node:fs'

/** Given to a process by `--import`: on SIGUSR2 its clock goes wrong by the ms that the file `CLOCK_FILE` says, as if its machine's clock had been set. */
const RealDate = Date
let offset = 0
process.on('SIGUSR2', () => { offset = Number(readFileSync(process.env.CLOCK_FILE!, 'utf8')) })

globalThis.Date = class extends RealDate {
  constructor(...parts: unknown[]) {
    super(...(parts.length ? parts : [RealDate.now() + offset]) as [number])
  }

  static override now(): number {
    return RealDate.now() + offset
  }
} as DateConstructor
