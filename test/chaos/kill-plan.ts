import { randomFrom } from './random.ts'

/** What is killed, and after how many more acknowledged inputs. */
export interface Kill { target: 'product' | 'database' | 'both'; afterInputs: number; publishes: boolean }

const mostInputsBetweenKills = 25

/** The same seed kills the same things after the same number of inputs. */
export function killPlan(seed: number, kills: number): Kill[] {
  const random = randomFrom(seed)
  return Array.from({ length: kills }, () => {
    const dice = random()
    return { target: dice < 0.6 ? 'product' : dice < 0.8 ? 'database' : 'both', afterInputs: 1 + Math.floor(random() * mostInputsBetweenKills), publishes: random() < 0.3 }
  })
}
