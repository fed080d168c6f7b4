import { expect, it } from 'vitest'
import { nestsDeeper } from './nests-deeper.ts'

it.each([
  ['{}', 1, false], ['{}', 0, true], ['{"a":[1]}', 2, false], ['{"a":[1]}', 1, true], ['{"a":[],"b":[],"c":{}}', 2, false],
  ['{"a":"[[["}', 1, false], ['{"a":"\\"[[["}', 1, false], ['{"a\\\\":[[1]]}', 2, true], ['{"a":1} [[[', 2, false], ['{"a":[[[', 3, true], ['{"a', 1, false], ['"', 1, false],
])('should tell of %s whether it has more than %i levels: %s', (text, levels, deeper) => {
  expect(nestsDeeper(text, levels)).toBe(deeper)
})
