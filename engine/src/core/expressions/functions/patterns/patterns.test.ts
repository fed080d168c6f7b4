import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FeelFailure } from '../../compiler/feel-failure.ts'
import type { Run } from '../../compiler/run.ts'
import { maxSteps } from '../../compiler/spend.ts'
import { compilePattern } from './compile-pattern.ts'
import { findAll } from './find-next.ts'

const newRun = (): Run => ({ variables: { get: () => undefined }, warnings: [], steps: maxSteps, depth: 0 })

const find = (pattern: string, text: string, flags = ''): (string | undefined)[][] | null => {
  const compiled = compilePattern(pattern, flags)
  return compiled && findAll(compiled, text, newRun()).map(match => match.map(group => group && text.slice(...group)))
}

const stepsOf = (pattern: string, text: string): number => {
  const [run, compiled] = [newRun(), compilePattern(pattern, '')]
  if (compiled !== null) findAll(compiled, text, run)
  return maxSteps - run.steps
}

/** Patterns whose loops are never empty: about empty rounds JavaScript and Java differ. */
const patterns = fc.letrec<{ node: string; atom: string; some: string }>(tie => ({
  atom: fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '\\w', '\\d', '(?:ab|a)', '(a|b)', '\\bb', 'a(?=b)', 'a(?!b)', '(?<=a)b', '(?<!a)b'),
  some: fc.tuple(tie('atom'), fc.constantFrom('', '*', '+', '?', '*?', '+?', '{1,2}', '{2}', '{0,3}?')).map(([atom, count]) => `(?:${atom})${count}`),
  node: fc.oneof({ depthSize: 'small' }, tie('some'), tie('atom'), fc.tuple(tie('node'), tie('node')).map(parts => parts.join('')), fc.tuple(tie('node'), tie('some')).map(parts => `(?:${parts.join('|')})`)),
})).node

describe('patterns', () => {
  it('should find what JavaScript finds, where the two mean the same', () => {
    fc.assert(fc.property(patterns, fc.stringMatching(/^[ab1 ]{0,8}$/), (pattern, text) => {
      expect(find(pattern, text)).toEqual(Array.from(text.matchAll(new RegExp(pattern, 'g')), match => [...match]))
    }), { numRuns: 500 })
  })

  it.each([
    ['(a)\\1', 'aa', [['aa', 'a']]], ['(?<n>a)\\k<n>', 'aa', [['aa', 'a']]], ['a++a', 'aaa', []], ['(?>a*)a', 'aaa', []], ['[a-z&&[^b]]+', 'abc', [['a'], ['c']]], ['[]a]+', 'a]', [['a]']]],
    ['(?i)ABC', 'abc', [['abc']]], ['(?i)ä', 'Ä', []], ['(?iu)ä', 'Ä', [['Ä']]], ['\\Qa.b\\E', 'a.bab', [['a.b']]], ['$', 'a\n', [[''], ['']]], ['(?m)^.', 'a\nb', [['a'], ['b']]], ['.', '😀\n', [['😀']]],
    ['\\p{IsCyrillic}+', 'mир', [['ир']]], ['\\p{Lu}', 'aB', [['B']]], ['\\w', 'ä', []], ['\\h', '\u00a0', [['\u00a0']]], ['\\x{61}\\u0062', 'ab', [['ab']]], ['(?<=a+)b', 'aab', [['b']]], ['(a)|b', 'ba', [['b', undefined], ['a', 'a']]],
  ] as [string, string, (string | undefined)[][]][])('should mean what Java means: %s in %s', (pattern, text, matches) => {
    expect(find(pattern, text)).toEqual(matches)
  })

  it.each(['[', '(', ')', '*', 'a**', 'a{', '{', 'a{2,1}', 'a{,2}', '\\y', '(?<na_me>a)', '(?P<n>a)', '\\p{Foo}', '[b-a]', '(?#c)', '\\', '\\k<n>'])('should refuse %s as Java does', pattern => {
    expect(compilePattern(pattern, '')).toBeNull()
  })

  it('should take time that grows with the text, not with the ways to match it', () => {
    for (const [pattern, letter] of [['(a+)+$', 'a'], ['(a*)*b', 'a'], ['(a|a)*b', 'a'], ['(a|aa)+$', 'a'], ['(x+x+)+y', 'x']] as const) {
      expect(stepsOf(pattern, `${letter.repeat(1000)}!`)).toBeLessThan(stepsOf(pattern, `${letter.repeat(500)}!`) * 3)
    }
  })

  it('should end with the budget where groups are referred to', () => {
    const compiled = compilePattern('(a*)*\\1b', '')
    expect(() => compiled && findAll(compiled, 'a'.repeat(40), newRun())).toThrow(FeelFailure)
  })

  it('should never throw but for the budget, whatever the pattern', () => {
    fc.assert(fc.property(fc.stringMatching(/^[ab()[\]{}*+?|^$\\.,:=!<>&1-3dwspLQE -]{0,20}$/), fc.stringMatching(/^[ab1 ]{0,6}$/), (pattern, text) => {
      try { find(pattern, text) } catch (error) { expect(error).toBeInstanceOf(FeelFailure) }
    }), { numRuns: 1000 })
  })
})
