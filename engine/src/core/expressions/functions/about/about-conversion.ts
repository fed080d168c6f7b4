import type { FunctionAbout } from './function-about.ts'

export const aboutConversion: Record<string, FunctionAbout> = {
  'string(from)': {
    signature: 'string(from: any): string',
    says: { en: 'Any value as text.', ru: 'Любое значение в виде текста.' },
    example: { expression: 'string([1.50, "a", true])', gives: '"[1.50, "a", true]"' },
  },
  'number(from)': {
    signature: 'number(from: string): number',
    says: { en: 'The number that a text spells.', ru: 'Число, записанное текстом.' },
    example: { expression: 'number("1500.5")', gives: '1500.5' },
  },
  'number(from, grouping separator)': {
    signature: 'number(from: string, grouping separator: string): number',
    says: { en: 'The same with a blank, comma or point between groups of digits.', ru: 'То же с пробелом, запятой или точкой между группами цифр.' },
    example: { expression: 'number("1,500", ",")', gives: '1500' },
  },
  'number(from, grouping separator, decimal separator)': {
    signature: 'number(from: string, grouping separator: string, decimal separator: string): number',
    says: { en: 'The same with a comma or point before the fraction; either separator may be null.', ru: 'То же с запятой или точкой перед дробной частью; любой разделитель может быть null.' },
    example: { expression: 'number("1 500,5", " ", ",")', gives: '1500.5' },
  },
}
