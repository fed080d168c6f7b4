import { randomFrom } from './random.ts'

/** What is killed (where nobody is, a successor relieves the product), and after how many more acknowledged inputs. */
export interface Kill { target: 'product' | 'database' | 'both' | 'nobody'; afterInputs: number; publishes: boolean }

const mostInputsBetweenKills = 25

/** The same seed kills the same things after the same number of inputs. */
export function killPlan(seed: number, kills: number): Kill[] {
  const random = randomFrom(seed)
  return Array.from({ length: kills }, () => {
    const dice = random()
    return { target: dice < 0.55 ? 'product' : dice < 0.75 ? 'database' : dice < 0.9 ? 'both' : 'nobody', afterInputs: 1 + Math.floor(random() * mostInputsBetweenKills), publishes: random() < 0.3 }
  })
}
