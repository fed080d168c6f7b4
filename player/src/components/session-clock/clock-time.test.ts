import { expect, it } from 'vitest'
import { clockTime } from './clock-time.ts'

it.each([[134_000, '02:14'], [3_725_000, '1:02:05'], [-5_000, '00:00'], [Number.NaN, '00:00']])('should write %d ms as %s', (ms, words) => { expect(clockTime(ms)).toBe(words) })
