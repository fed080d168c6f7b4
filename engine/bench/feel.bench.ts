import { gzipSync } from 'node:zlib'
import { evaluate } from 'feelin'
import { build } from 'vite'
import { evaluateExpression } from '../src/core/expressions/evaluate-expression.ts'
import { lookUpIn } from '../src/core/expressions/look-up.ts'
import { parseExpression } from '../src/core/expressions/parse-expression.ts'
import { printFigure } from './print-figure.ts'

/**
 * Expressions a second, compiled once and evaluated again and again, as processes do; the peer is feelin, which parses each time. And the size of
 * FEEL alone in a browser. One JSON line a figure.
 */
const variables = { answer: 'yes', amount: 120, customer: { name: 'Ann', age: 42, orders: [{ price: 10, count: 3 }, { price: 25.5, count: 1 }] }, today: '2026-11-21' }
const measured = 1_000

const kinds = {
  conditions: ['answer = "yes"', 'amount > 100 and customer.age >= 18', 'not(answer = "no") or amount < 10', 'if customer.name = "Ann" then amount > 1 else false'],
  mappings: ['{name: customer.name, total: sum(customer.orders.price)}', 'customer.orders[price > 20].count', 'for order in customer.orders return order.price * order.count', 'string join([customer.name, answer], ", ")'],
  decimals: ['amount / 7 + 0.1 * 3', 'decimal(customer.orders[2].price / 3, 2)'],
  dates: ['date(today) + duration("P1M") > date("2026-12-01")', 'date and time("2026-11-21T10:00:00@Europe/Berlin") + duration("PT36H")'],
}

const lookUp = lookUpIn(variables)
for (const [kind, texts] of Object.entries(kinds)) {
  const compiled = texts.map(text => parseExpression(`=${text}`))
  const value = perSecond(() => { for (const expression of compiled) evaluateExpression(expression, lookUp) }) * texts.length
  const peerValue = perSecond(() => { for (const text of texts) evaluate(text, variables) }) * texts.length
  printFigure({ bench: 'feel', metric: `${kind}/s`, value, unit: '1/s', peer: 'feelin', peerValue })
}
const parsed = Object.values(kinds).flat()
printFigure({ bench: 'feel', metric: 'compilations/s', value: perSecond(() => { for (const text of parsed) parseExpression(`=${text}`) }) * parsed.length, unit: '1/s' })
printFigure({ bench: 'feel', metric: 'browser bundle', value: await bundleSize('engine/src/core/expressions/parse-expression.ts'), unit: 'bytes gzip', peer: 'feelin', peerValue: await bundleSize('node_modules/feelin/dist/index.js') })

function perSecond(work: () => void): number {
  const until = (milliseconds: number): number => {
    const start = performance.now()
    let times = 0
    while (performance.now() - start < milliseconds) {
      for (let count = 0; count < 10; count++) work()
      times += 10
    }
    return times / (performance.now() - start) * 1000
  }
  until(measured / 4)
  return until(measured)
}

async function bundleSize(entry: string): Promise<number> {
  const result = await build({ logLevel: 'silent', configFile: false, build: { write: false, minify: true, lib: { entry, formats: ['es'] } } })
  const [bundle] = [result].flat() as { output: { code?: string }[] }[]
  return gzipSync(bundle?.output.map(({ code = '' }) => code).join('') ?? '', { level: 9 }).length
}
