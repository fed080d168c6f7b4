import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillTemplate } from './fill-template.ts'
import { lookUpIn } from './look-up.ts'
import { parseTemplate } from './parse-template.ts'

const fill = (template: string) => fillTemplate(parseTemplate(template), lookUpIn({ name: 'Ann', balance: -12.5, tags: ['a'], none: null }))

describe('template', () => {
  it.each([
    ['Good day, {{ name }}!', 'Good day, Ann!'], ['{{balance}} {{ if balance < 0 then "owed" else "left" }}', '-12.5 owed'], ['{{none}}{{nowhere}}.', '.'], ['{{tags}}', '["a"]'],
    ['{{ "}}" + name }}', '}}Ann'], ['{{ {x: name}.x }}', 'Ann'], ['no braces', 'no braces'], ['{{ open', '{{ open'], ['{ {name} }', '{ {name} }'], ['', ''],
  ])('should fill %s', (template, text) => {
    expect(fill(template)).toBe(text)
  })

  it('should mark what does not parse', () => {
    expect(parseTemplate('a {{ 1 + }}')).toMatchObject([{ kind: 'text', text: 'a ' }, { kind: 'expression', expression: { kind: 'invalid' } }])
  })

  it('should never throw nor lose text without braces', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('{{', '}}', '{', '}', '"', 'name', ' ', '\\'), { maxLength: 14 }), parts => { fill(parts.join('')) }))
    fc.assert(fc.property(fc.string().filter(text => !text.includes('{{')), text => { expect(fill(text)).toBe(text) }))
  })
})
