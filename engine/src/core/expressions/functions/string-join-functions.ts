import { FeelFailure } from '../compiler/feel-failure.ts'
import type { Run } from '../compiler/run.ts'
import { maxTextLength } from '../compiler/spend.ts'
import { printValue } from '../values/print-value.ts'
import type { Value } from '../values/value.ts'
import type { BuiltIn } from './built-in.ts'
import { defineBuiltIn, Refusal } from './define-built-in.ts'
import { limitList } from './limit-list.ts'
import { limitText } from './limit-text.ts'

/** One text of many. Nulls are left out. */
export const stringJoinFunctions: readonly BuiltIn[] = [
  defineBuiltIn({ name: 'string join', parameters: ['list'], call: ([list], run) => join(list, ['', '', ''], run) }),
  defineBuiltIn({ name: 'string join', parameters: ['list', 'delimiter'], call: ([list, delimiter], run) => join(list, [delimiter, '', ''], run) }),
  defineBuiltIn({
    name: 'string join', parameters: ['list', 'delimiter', 'prefix', 'suffix'], call: ([list, ...around], run) => isComplete(around) ? join(list, around, run) : undefined,
  }),
]

const isComplete = ([, prefix, suffix]: readonly Value[]): boolean => (prefix === null) === (suffix === null)

function join(list: Value | undefined, around: readonly (Value | undefined)[], run: Run): Value | undefined | Refusal {
  if (!Array.isArray(list) || !around.every(text => text === null || typeof text === 'string')) return undefined
  const items = limitList(list as readonly Value[], run)
  if (!items.every(item => item === null || typeof item === 'string')) return new Refusal(`expected a list of strings but found 'List(${items.map(printValue).join(', ')})'`)
  const [delimiter = '', prefix = '', suffix = ''] = around.map(text => text ?? '') as string[]
  return joinTexts(items.filter(item => item !== null), { delimiter, prefix, suffix }, run)
}

function joinTexts(texts: readonly string[], { delimiter, prefix, suffix }: { delimiter: string; prefix: string; suffix: string }, run: Run): string {
  const length = texts.reduce((sum, text) => sum + text.length + delimiter.length, 0)
  if (length > maxTextLength + delimiter.length) throw new FeelFailure(`the text is longer than ${maxTextLength} characters`)
  return limitText(prefix + texts.join(delimiter) + suffix, run)
}
