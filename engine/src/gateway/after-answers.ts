import { setImmediate } from 'node:timers/promises'

/** Waits until the answers of this turn are on their way: whoever makes a job hears of it before a worker does, as from Zeebe. */
export const afterAnswers = (): Promise<void> => setImmediate()
