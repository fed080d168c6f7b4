import { Dice } from '@souffleur/engine/testing'

/** Numbers from 0 up to 1 that a seed decides. */
export type Random = () => number

const steps = 2 ** 32

export function randomFrom(seed: number): Random {
  const dice = new Dice(seed)
  return () => dice.below(steps) / steps
}
