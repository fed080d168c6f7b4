import { describe, expect, it } from 'vitest'
import { compileFeel } from '../compiler/compile-feel.ts'
import { printValue } from '../values/print-value.ts'
import { aboutFunctions } from './about/about-functions.ts'
import type { BuiltIn } from './built-in.ts'
import { builtIns } from './built-ins.ts'

const described = Object.values(aboutFunctions).flatMap(family => Object.entries(family))

const evaluate = (text: string) => {
  const compiled = compileFeel(text)
  return 'problem' in compiled ? { value: null, warnings: [compiled.problem] } : compiled.evaluate({ get: () => undefined, now: () => Date.UTC(2026, 0, 31) })
}

describe('built-in functions', () => {
  it.each(described.map(([, { example }]) => [example.expression, example.gives]))('should give what the page says: %s', (expression, gives) => {
    const { value, warnings } = evaluate(expression)
    expect([printValue(value), ...warnings]).toEqual([gives])
  })

  it('should all be described, and nothing else', () => {
    const keys = (functions: readonly BuiltIn[]) => functions.map(({ name, parameters }) => `${name}(${parameters.join(', ')})`)
    expect(Object.fromEntries(Object.entries(aboutFunctions).map(([family, about]) => [family, Object.keys(about)]))).toEqual(Object.fromEntries(Object.entries(builtIns).map(([family, functions]) => [family, keys(functions)])))
  })

  it.each(described)('should be described as it is called: %s', (key, { signature, says }) => {
    expect(signature.startsWith(key.slice(0, key.indexOf('(') + 1))).toBe(true)
    expect(says.en.length * says.ru.length).toBeGreaterThan(0)
  })
})
