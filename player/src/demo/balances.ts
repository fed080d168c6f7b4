import type { BalanceEntry } from './customers.ts'

/** The balance after each movement, oldest first, ending at `balance`. */
export function balances(history: readonly BalanceEntry[], balance: number): number[] {
  return history.reduce<number[]>((line, { amount }) => [line[0]! - amount, ...line], [balance])
}
