import { expect, it, vi } from 'vitest'
import { remembering } from './remembering.ts'

it('should ask once for a text, and not keep all there ever was', () => {
  const make = vi.fn((text: string) => ({ text }))
  const remembered = remembering(make)
  expect(remembered('a')).toBe(remembered('a'))
  expect(make).toHaveBeenCalledTimes(1)
  for (let n = 0; n < 1000; n++) remembered(String(n))
  remembered('a')
  expect(make.mock.calls.filter(([text]) => text === 'a')).toHaveLength(2)
})
