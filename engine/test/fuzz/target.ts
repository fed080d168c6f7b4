import type { Dice } from './dice.ts'

/** What an input is made of, and what is done with it. `feed` answers what went wrong, if anything did; it calls `rest` wherever the runtime gives way to others. */
export interface Target {
  make(dice: Dice): string | Uint8Array
  feed(input: any, rest: () => void): string | undefined | Promise<string | undefined>
}
