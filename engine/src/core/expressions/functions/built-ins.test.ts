import { describe, expect, it } from 'vitest'
import { compileFeel } from '../compiler/compile-feel.ts'
import { printValue } from '../values/print-value.ts'
import { builtIns } from './built-ins.ts'

const functions = Object.values(builtIns).flat()

const evaluate = (text: string) => {
  const compiled = compileFeel(text)
  return 'problem' in compiled ? { value: null, warnings: [compiled.problem] } : compiled.evaluate({ get: () => undefined, now: () => Date.UTC(2026, 0, 31) })
}

describe('built-in functions', () => {
  it.each(functions.map(({ about }) => [about.example.expression, about.example.gives]))('should give what the page says: %s', (expression, gives) => {
    const { value, warnings } = evaluate(expression)
    expect([printValue(value), ...warnings]).toEqual([gives])
  })

  it.each(functions.map(builtIn => [builtIn.about.signature, builtIn] as const))('should be described as it is called: %s', (signature, { name, parameters, about }) => {
    expect(signature.startsWith(`${name}(`)).toBe(true)
    expect(parameters.filter(parameter => !signature.includes(`${parameter}:`) && parameter !== 'scala')).toEqual([])
    expect(about.says.en.length * about.says.ru.length).toBeGreaterThan(0)
  })
})
