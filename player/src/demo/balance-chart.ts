import { svg } from 'lit'
import { balances } from './balances.ts'
import type { BalanceEntry } from './customers.ts'

const width = 320
const height = 64

/** The balance over time as steps; below zero is shaded. Decoration of the table beside it, so hidden from screen readers. */
export function balanceChart(history: readonly BalanceEntry[], balance: number) {
  const values = balances(history, balance)
  const [top, bottom] = [Math.max(0, ...values) + 60, Math.min(0, ...values) - 60]
  const x = (index: number) => Math.round((index / values.length) * width)
  const y = (value: number) => Math.round(((top - value) / (top - bottom)) * height)
  const line = values.map((value, index) => `${index ? 'V' : 'M0,'}${y(value)}H${x(index + 1)}`).join('')
  return svg`<svg class="chart" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" aria-hidden="true">
    <rect class="debt" x="0" y=${y(0)} width=${width} height=${height - y(0)}></rect>
    <path class="zero" d="M0,${y(0)}H${width}"></path><path class="line" d=${line}></path></svg>`
}
