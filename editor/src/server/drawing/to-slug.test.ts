import { expect, test } from 'vitest'
import { toSlug } from './to-slug.ts'

test.each([
  ['Обещанный платёж', 'obeshchannyy-platezh'],
  ['No TV signal!', 'no-tv-signal'],
  ['Café', 'cafe'],
  ['2nd line', 'script-2nd-line'],
  ['短信', 'script'],
])('should write %s as %s', (name, slug) => {
  expect(toSlug(name)).toBe(slug)
})

test('should keep ids short', () => {
  expect(toSlug('word '.repeat(100)).length).toBeLessThanOrEqual(60)
})
