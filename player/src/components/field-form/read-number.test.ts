import { expect, it } from 'vitest'
import { readNumber } from './read-number.ts'

it.each([['300', 300], ['1 500,5', 1500.5], ['−340', -340], ['12\u00a0000', 12_000], ['', ''], ['five', 'five']])('should read %j as %j', (typed, value) => { expect(readNumber(typed)).toBe(value) })
