import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maxDocumentDepth, maxDocumentWork } from './document-limits.ts'
import { parseDocument } from './parse-document.ts'
import { printDocument } from './print-document.ts'

const read = (text: string) => parseDocument(text)
const notAnObject = (type: string) => ({ problem: `Property 'variables' is invalid: Expected document to be a root level object, but was '${type}'` })

describe('parse document', () => {
  it.each([
    ['{"a":1}', { a: 1 }], ['{"a":1.0}', { a: 1 }], ['', {}], ['  ', {}], ['null', {}], ['{"a":{"b":[1,"x",null,true]}}', { a: { b: [1, 'x', null, true] } }],
    ['{"a":1} trailing', { a: 1 }], ['{"a":"}"} {', { a: '}' }],
  ])('should read %s', (text, variables) => {
    expect(read(text)).toEqual({ variables })
  })

  it('should keep whole numbers beyond 2^53', () => {
    expect(read('{"key":2251799813685249123,"small":7,"text":"2251799813685249123","fraction":0.1234567890123456}'))
      .toEqual({ variables: { key: 2251799813685249123n, small: 7, text: '2251799813685249123', fraction: 0.1234567890123456 } })
  })

  it.each([['[1]', 'ARRAY'], ['1', 'INTEGER'], ['1.5', 'FLOAT'], ['"x"', 'STRING'], ['true', 'BOOLEAN']])('should refuse %s as no object', (text, type) => {
    expect(read(text)).toEqual(notAnObject(type))
  })

  it.each(['{', '{a:1}', 'x', '{"a":}'])('should refuse %s as no JSON', text => {
    expect(read(text)).toHaveProperty('problem', expect.stringMatching(/^Invalid JSON value: .* at \[Source: REDACTED .*; line: 1, column: [246]\]$/s))
  })

  it('should refuse what nests too deep, names that change prototypes, and endless numbers', () => {
    expect(read(`{"a":${'['.repeat(maxDocumentDepth)}${']'.repeat(maxDocumentDepth)}}`)).toEqual({ problem: `Property 'variables' is invalid: Nested deeper than ${maxDocumentDepth} levels` })
    expect(read('{"a":{"__proto__":{"x":1}}}')).toHaveProperty('problem')
    expect(read('{"a":1e999}')).toHaveProperty('problem')
  })

  it('should refuse what is too much to read at once, where that is limited', () => {
    const many = `{"a":{${Array.from({ length: 22_000 }, (_, index) => `"n${index}":${index}`).join(',')}}}`
    expect(parseDocument(many, maxDocumentWork)).toEqual({ problem: expect.stringContaining(`${maxDocumentWork} values are taken`) })
    expect(read(many)).toHaveProperty('variables')
    expect(parseDocument(`{"a":[${'{"name":"x","count":1},'.repeat(25_000)}0]}`, maxDocumentWork)).toHaveProperty('variables')
  })

  it('should say of a long text only how it begins', () => {
    expect(read(`{"a":1,${' '.repeat(100_000)}`)).toEqual({ problem: expect.stringMatching(/^Invalid JSON value: \{"a":1, {63993}…$/) })
  })

  it.each(['{"' + '\\"'.repeat(200_000), `{"a":${'1'.repeat(2_000_000)}}`, '['.repeat(500_000), '{"a":'.repeat(100_000), `{${'"a",'.repeat(100_000)}`])('should refuse a long text that is not closed, or not to be counted, without going over it again and again', text => {
    expect(read(text)).toHaveProperty('problem')
  })

  it('should never throw, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => { parseDocument(text) }))
    fc.assert(fc.property(fc.stringMatching(/^[{}[\]":,0-9a-e. ]{0,60}$/), text => { parseDocument(text) }))
  })

  it('should give back what it printed', () => {
    const value = fc.dictionary(fc.string().filter(name => name !== '__proto__'), fc.oneof(fc.bigInt({ min: 2n ** 53n, max: 2n ** 63n }), fc.string(), fc.integer(), fc.constant(null), fc.array(fc.boolean())))
    fc.assert(fc.property(value, variables => {
      expect(parseDocument(printDocument(variables))).toEqual({ variables: { ...variables } })
    }))
  })
})
