import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { surveyJson } from './survey-json.ts'

describe('survey json', () => {
  it.each([
    ['{}', 1], ['{"a":[1]}', 2], ['{"a":[],"b":[],"c":{}}', 2], ['{"a":"[[["}', 1], ['{"a":"\\"[[["}', 1], ['{"a\\\\":[[1]]}', 3], ['{"a":1} [[[', 1], ['{"a":[[[', 4], ['{"a', 1], ['"', 0], ['\0\x0b{}', 1],
  ])('should count the levels of %s: %i', (text, depth) => {
    expect(surveyJson(text).depth).toBe(depth)
  })

  it.each([['{"a":"}"} {', 9], ['  {"a":[1,{}]}tail', 14], ['{"a":1', -1], ['"{}"', -1], ['{"\\"}":1}', 9]])('should tell where %s ends: %i', (text, end) => {
    expect(surveyJson(text).end).toBe(end)
  })

  it.each([
    ['{"a":1}', 6], ['{"a":1,"b":2}', 12], ['{"a":[1,2,3]}', 9], ['{"a":[{"b":1},{"b":2}]}', 15], ['{"a":1234567890123456}', 38], [`{"a":"${'\\n'.repeat(80)}"}`, 16],
  ])('should weigh %s: %i', (text, work) => {
    expect(surveyJson(text).work).toBe(work)
  })

  it.each(['{"__proto__":1}', '{"a":{"\\u005f_proto__":1}}', '{"a":1e999}', '{"a":1E+999}', `{"a":${'9'.repeat(400)}}`])('should see that %s may be at fault', text => {
    expect(surveyJson(text).mayHoldFault).toBe(true)
  })

  it.each(['{"a":9007199254740993}', '{"a":-12345678901234567}'])('should see the long number in %s', text => {
    expect(surveyJson(text).hasLongNumber).toBe(true)
    expect(surveyJson(text.replace(':', ':"').replace('}', '"}')).hasLongNumber).toBe(false)
  })

  it('should find the end of whatever JSON there is', () => {
    fc.assert(fc.property(fc.json().filter(text => /^[[{]/.test(text)), text => {
      expect(surveyJson(`${text} and more`).end).toBe(text.length)
    }))
  })
})
