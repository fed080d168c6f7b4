import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { printFunctionPage } from './print-function-page.ts'

describe('pages of functions', () => {
  it.each(['en', 'ru'] as const)('should say what the functions are: %s (else run write-function-pages.ts)', language => {
    expect(readFileSync(new URL(`../../docs/functions.${language}.md`, import.meta.url), 'utf8')).toBe(printFunctionPage(language))
  })
})
