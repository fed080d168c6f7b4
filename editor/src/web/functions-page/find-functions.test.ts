import { functionFamilies } from '@souffleur/engine/core'
import { expect, it } from 'vitest'
import { findFunctions } from './find-functions.ts'

const found = (search: string, lang: 'en' | 'ru' = 'en') => findFunctions(functionFamilies, search, lang).flatMap(({ functions }) => functions.map(({ signature }) => signature.split('(')[0]))

it('should show all functions when nothing is looked for', () => {
  expect(found('').length).toBe(functionFamilies.flatMap(({ functions }) => functions).length)
})

it('should find by name and by what a function does, in the language of the page', () => {
  expect(found('upper')).toEqual(['upper case'])
  expect(found('capitals')).toEqual(['upper case'])
  expect(found('прописными', 'ru')).toEqual(['upper case'])
  expect(found('duration nothing of the kind')).toEqual([])
})
